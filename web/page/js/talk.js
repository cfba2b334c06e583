// Talk mode as a script of its own, which ui/stage.js asks for where the address has talk=1.

export { startTalk } from "./talk/talk.js";
