package driver

import (
	"encoding/json"
	"errors"
	"fmt"
)

// command is one WebDriver command: its place in the HTTP protocol and its
// name in Marionette. "{id}" in the path is replaced by the parameter id.
type command struct{ method, path, marionette string }

var (
	cmdTimeouts     = command{"POST", "/timeouts", "WebDriver:SetTimeouts"}
	cmdNavigate     = command{"POST", "/url", "WebDriver:Navigate"}
	cmdURL          = command{"GET", "/url", "WebDriver:GetCurrentURL"}
	cmdBack         = command{"POST", "/back", "WebDriver:Back"}
	cmdForward      = command{"POST", "/forward", "WebDriver:Forward"}
	cmdReload       = command{"POST", "/refresh", "WebDriver:Refresh"}
	cmdScript       = command{"POST", "/execute/sync", "WebDriver:ExecuteScript"}
	cmdScriptAsync  = command{"POST", "/execute/async", "WebDriver:ExecuteAsyncScript"}
	cmdScreenshot   = command{"GET", "/screenshot", "WebDriver:TakeScreenshot"}
	cmdWindowRect   = command{"POST", "/window/rect", "WebDriver:SetWindowRect"}
	cmdFind         = command{"POST", "/element", "WebDriver:FindElement"}
	cmdElementClick = command{"POST", "/element/{id}/click", "WebDriver:ElementClick"}
	cmdElementType  = command{"POST", "/element/{id}/value", "WebDriver:ElementSendKeys"}
	cmdElementClear = command{"POST", "/element/{id}/clear", "WebDriver:ElementClear"}
	cmdActions      = command{"POST", "/actions", "WebDriver:PerformActions"}
	cmdRelease      = command{"DELETE", "/actions", "WebDriver:ReleaseActions"}
	cmdFrame        = command{"POST", "/frame", "WebDriver:SwitchToFrame"}
	cmdNewWindow    = command{"POST", "/window/new", "WebDriver:NewWindow"}
	cmdCloseWindow  = command{"DELETE", "/window", "WebDriver:CloseWindow"}
	cmdWindow       = command{"POST", "/window", "WebDriver:SwitchToWindow"}
	cmdQuit         = command{"DELETE", "", "WebDriver:DeleteSession"}
	cmdCDP          = command{"POST", "/goog/cdp/execute", ""}
	cmdLog          = command{"POST", "/se/log", ""}
	cmdContext      = command{"", "", "Marionette:SetContext"}
)

// params are the named parameters of a command.
type params map[string]any

// wire carries commands to a browser and brings back the `value` of each
// answer.
type wire interface {
	send(c command, p params) (json.RawMessage, error)
	close()
}

// Error is what a browser answered instead of a value.
type Error struct {
	Code    string // the WebDriver error code, as "no such element"
	Message string
}

func (e *Error) Error() string { return fmt.Sprintf("driver: %s: %s", e.Code, e.Message) }

// Is reports whether err is the browser's answer with this WebDriver error
// code, as "no such element".
func Is(err error, code string) bool {
	var e *Error
	return errors.As(err, &e) && e.Code == code
}

// elementKey is the name under which WebDriver passes references to elements.
const elementKey = "element-6066-11e4-a52e-4f735466cecf"

// element is WebDriver's reference to an element of the current document.
type element map[string]string

func (e element) id() string { return e[elementKey] }
