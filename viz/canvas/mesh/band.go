package mesh

import (
	"fmt"
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

// Band fills between two polylines. Only the edges along them are feathered.
func (c *Canvas) Band(upper, lower []geom.Point, f canvas.Fill) {
	if len(upper) != len(lower) {
		panic(fmt.Sprintf("mesh: band of %d and %d points", len(upper), len(lower)))
	}
	c.fill(f, func(p paint) {
		for i := 1; i < len(upper); i++ {
			c.patch(p, c.at(upper[i-1]), c.at(lower[i-1]), c.at(upper[i]), c.at(lower[i]))
		}
	})
}

// patch fills the quadrilateral between the segments ub and lb, cut in two where they cross.
func (c *Canvas) patch(p paint, ua, la, ub, lb point) {
	da, db := point{ua.x - la.x, ua.y - la.y}, point{ub.x - lb.x, ub.y - lb.y}
	if da.x*db.x+da.y*db.y >= 0 {
		c.column(p, ua, la, ub, lb, da, db)
		return
	}
	a, b := math.Hypot(da.x, da.y), math.Hypot(db.x, db.y)
	t := a / (a + b)
	m := between(between(ua, ub, t), between(la, lb, t), 0.5)
	c.column(p, ua, la, m, m, da, da)
	c.column(p, m, m, ub, lb, db, db)
}

// column fills a quadrilateral that does not cross itself; da and db point from its lower to its upper side.
func (c *Canvas) column(p paint, ua, la, ub, lb, da, db point) {
	if da == (point{}) {
		da = db
	}
	if db == (point{}) {
		db = da
	}
	if da == (point{}) {
		return
	}
	up, down := tilt(ua, ub, da), tilt(la, lb, da)
	first := uint32(len(c.Vertices))
	c.cut(p, ua, la, unit(da), up, down)
	a, b := math.Hypot(ua.x-la.x, ua.y-la.y), math.Hypot(ub.x-lb.x, ub.y-lb.y)
	if (a < 1) != (b < 1) { // it is weakened only where it is thinner than a pixel
		t := (a - 1) / (a - b)
		c.cut(p, between(ua, ub, t), between(la, lb, t), unit(da), up, down)
	}
	c.cut(p, ub, lb, unit(db), up, down)
	c.joinRows(first)
}

func between(a, b point, t float64) point { return point{a.x + (b.x-a.x)*t, a.y + (b.y-a.y)*t} }

// cut adds the vertices across a band: clear, full, full, clear.
func (c *Canvas) cut(p paint, u, l, d point, up, down float64) {
	inside, k := feather(math.Hypot(u.x-l.x, u.y-l.y))
	c.vertex(p, u.x+d.x*up/2, u.y+d.y*up/2, 0)
	if inside < 0.5 {
		up, down = 1, 1
	}
	c.vertex(p, u.x-d.x*inside*up, u.y-d.y*inside*up, k)
	c.vertex(p, l.x+d.x*inside*down, l.y+d.y*inside*down, k)
	c.vertex(p, l.x-d.x*down/2, l.y-d.y*down/2, 0)
}

// tilt returns how much longer the way across the edge ab is along d than straight across, 2 at most.
func tilt(a, b, d point) float64 {
	if a == b {
		return 1
	}
	n := normal(direction(a, b))
	return 1 / max(0.5, math.Abs(n.x*unit(d).x+n.y*unit(d).y))
}

func unit(d point) point {
	l := math.Hypot(d.x, d.y)
	return point{d.x / l, d.y / l}
}
