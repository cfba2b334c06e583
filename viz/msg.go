package viz

import (
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/input"
)

// Msg is anything that changes the application. Time is seconds on any steady clock.
type Msg interface{ msg() }

// Restore makes the state that of a URL hash: at the start, on Back and on a link. A History that is not empty takes the
// place of the steps so far, when a new program goes on where another one ended.
type Restore struct {
	Hash, History string
	Time          float64
}

// Set gives parameters new values, escaped as in a URL: a control of the page, a host page. Keys not named keep their values.
type Set struct {
	Hash string // "unit=nat&kt=2"
	Time float64
}

// Follow goes where the page around this one asks to: to the state of a hash if that names its version or scene, where keys
// not named take their defaults, and else as Set. A run of them is one step of undo.
type Follow struct {
	Hash string
	Time float64
}

// Do carries out one of the actions in View, such as "undo", "preset" or "swap".
type Do struct {
	Action, Argument string
	Time             float64
}

// Input passes an event on to the scene.
type Input struct{ Event input.Event }

// Resize gives the canvas a size in CSS pixels.
type Resize struct{ Width, Height float64 }

// Surroundings is what the page knows about its reader and place.
type Surroundings struct {
	Theme     string  // name of a theme; an unknown one is Light
	Forced    *Forced // the only two colours that the reader's system allows; nil if it allows all
	Talk      bool
	Stage     float64 // the smaller side of a screen in front of an audience, in units of 1080 pixels; 0 is no such screen
	Text      float64 // how many times as large as usual the reader wants text; less than 1 is as usual
	Focus     string  // id of the handle whose twin has the focus
	Page      bool    // in the page's own window, no frame in another page and no stage
	HideTerms bool    // the picture leaves the waterfalls out
	Still     bool    // the reader wants no motion
	Top       float64 // CSS pixels of the canvas that the page covers, down to the end of question and story
	Above     float64 // how many of them are above the question, and no part of a picture that stands alone
	Head      Head    // what the picture itself shows of them
}

// Forced are the colours of text and of its ground where a system forces them.
type Forced struct{ Text, Ground canvas.Color }

// Head says what a picture shows of its question and story above it.
type Head uint8

// HeadNone is for a page, which has both above the picture; HeadGiven is the question, if the state has one that its
// example has not, for pages that tell the story themselves; HeadWhole has both, for a picture that stands alone.
const (
	HeadNone Head = iota
	HeadGiven
	HeadWhole
)

// Hover tells where a mouse is that holds nothing; outside the picture it is over nothing.
type Hover struct{ At geom.Point }

// Dismiss removes the notice.
type Dismiss struct{}

func (Restore) msg()      {}
func (Set) msg()          {}
func (Follow) msg()       {}
func (Do) msg()           {}
func (Input) msg()        {}
func (Resize) msg()       {}
func (Surroundings) msg() {}
func (Hover) msg()        {}
func (Dismiss) msg()      {}

// Effect is something that the edge must carry out.
type Effect interface{ effect() }

// Changed says that View has changed; Cause names what did it.
type Changed struct{ Cause string }

// ReplaceURL asks for the hash of the state in the address bar, in place of the one there.
type ReplaceURL struct{ Hash string }

// PushURL asks for a new entry in the browser's history.
type PushURL struct{ Hash string }

// Announce asks for a sentence in the status line.
type Announce struct{ Text string }

// Wake asks for an input.Tick after a number of seconds.
type Wake struct{ Seconds float64 }

func (Changed) effect()    {}
func (ReplaceURL) effect() {}
func (PushURL) effect()    {}
func (Announce) effect()   {}
func (Wake) effect()       {}
