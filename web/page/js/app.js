// The page around the canvas. Everything in it follows from the view of the running program.

import "./ui/whole.js";
import { startHost } from "./host/host.js";
import { startOffline } from "./offline/offline.js";
import { startArrival } from "./ui/arrival.js";
import { startCaret } from "./ui/caret.js";
import { core, refreshAfterPaint, refreshSoon } from "./ui/core.js";
import { startExercise } from "./ui/exercise.js";
import { startFirstRun } from "./ui/firstrun.js";
import { takeFonts } from "./ui/fonts.js";
import { settleRows, startInspector } from "./ui/inspector.js";
import { startKeys } from "./ui/keys.js";
import { startLoading } from "./ui/loading.js";
import { askLink, startMasthead } from "./ui/masthead.js";
import { startNotice } from "./ui/notice.js";
import { startPoster } from "./ui/poster.js";
import { present, talk } from "./ui/presentation.js";
import { startReadings } from "./ui/readings.js";
import { openTalk, startStage } from "./ui/stage.js";
import { startStatus } from "./ui/status.js";
import { startTaps } from "./ui/taps.js";
import { followText } from "./ui/text.js";
import { startTheme, tellSurroundings } from "./ui/theme.js";
import { startTitle } from "./ui/title.js";
import { startToolbar } from "./ui/toolbar.js";
import { startTwins } from "./ui/twins.js";

present();
startTheme();
settleRows();
followText(() => {
  settleRows();
  tellSurroundings();
});
startMasthead(); // before the program lays its first picture out below it
startNotice();
if (talk) startStage();
startTaps();
startKeys(); // before the host hears of keys that are left over
startHost();
startArrival();
startLoading(() => {
  askLink();
  refreshAfterPaint(startControls);
});
document.documentElement.dataset.page = "tells"; // from now on it says itself what fails

let started = false;

/** Builds what needs a running program. The first frame goes before it: the picture is what people came for. */
function startControls() {
  if (started) return;
  started = true;
  takeFonts();
  startTitle();
  startTwins();
  startCaret();
  startReadings();
  startInspector();
  startToolbar();
  startExercise();
  startPoster();
  startStatus();
  startOffline();
  startFirstRun();
  core.addEventListener("changed", refreshSoon);
  if (talk) void openTalk();
  document.documentElement.dataset.page = "whole";
}
