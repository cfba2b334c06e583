package main

import (
	"errors"
	"fmt"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
)

// A result is requests per second by server and target, the best of the
// rounds; how many failed, in all rounds.
type result struct {
	rate   map[string]map[target]float64
	failed map[string]int
}

var (
	rateLine  = regexp.MustCompile(`Requests/sec:\s+([\d.]+)`)
	otherLine = regexp.MustCompile(`Non-2xx or 3xx responses: (\d+)`)
	errorLine = regexp.MustCompile(`Socket errors: connect (\d+), read (\d+), write (\d+)`)
)

func measure(servers []*contender, targets []target, seconds, rounds int) result {
	r := result{map[string]map[target]float64{}, map[string]int{}}
	for range rounds {
		for _, t := range targets {
			for _, s := range servers {
				rate, failed := load(s.address(t), t.coding, seconds)
				if r.rate[s.name] == nil {
					r.rate[s.name] = map[target]float64{}
				}
				r.rate[s.name][t] = max(r.rate[s.name][t], rate)
				r.failed[s.name] += failed
			}
		}
	}
	return r
}

// load asks for one address for some seconds.
func load(address, coding string, seconds int) (rate float64, failed int) {
	accept := coding
	if accept == "" {
		accept = "identity"
	}
	printed, err := exec.Command("wrk", "-t1", fmt.Sprintf("-c%d", connections), fmt.Sprintf("-d%ds", seconds), "--timeout", "20s",
		"-H", "Accept-Encoding: "+accept, address).CombinedOutput()
	found := rateLine.FindSubmatch(printed)
	if err != nil || found == nil {
		return 0, 1
	}
	rate, _ = strconv.ParseFloat(string(found[1]), 64)
	for _, line := range []*regexp.Regexp{otherLine, errorLine} {
		numbers := line.FindStringSubmatch(string(printed))
		for _, number := range numbers[min(1, len(numbers)):] {
			n, _ := strconv.Atoi(number)
			failed += n
		}
	}
	return rate, failed
}

// printTable writes the table of the README: rates, and ours as ratios of
// the others.
func printTable(r result, servers []*contender, targets []target) {
	fmt.Printf("\n| requests/s, %d connections |", connections)
	for _, s := range servers {
		fmt.Printf(" %s |", s.name)
	}
	fmt.Println("\n|---|" + strings.Repeat("---|", len(servers)))
	for _, t := range targets {
		fmt.Printf("| `%s` |", t)
		for i, s := range servers {
			fmt.Printf(" %.0f", r.rate[s.name][t])
			if i > 0 {
				fmt.Printf(" (%.2f ×)", r.rate[servers[0].name][t]/r.rate[s.name][t])
			}
			fmt.Print(" |")
		}
		fmt.Println()
	}
	fmt.Println()
}

// judge reports goals that were missed: at least as many requests as
// http.FileServer and Caddy, none of them failed. nginx is not a goal.
func judge(r result, servers []*contender, targets []target) error {
	var missed []error
	ours := servers[0].name
	if r.failed[ours] > 0 {
		missed = append(missed, fmt.Errorf("%d requests failed", r.failed[ours]))
	}
	for _, s := range servers[1:] {
		for _, t := range targets {
			if s.name != "nginx" && r.rate[ours][t] < r.rate[s.name][t] {
				missed = append(missed, fmt.Errorf("%s: fewer requests than %s", t, s.name))
			}
		}
	}
	return errors.Join(missed...)
}
