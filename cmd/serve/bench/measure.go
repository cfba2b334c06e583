package main

import (
	"errors"
	"fmt"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A result is what became of one server and one target: requests per second
// and processor time per request, each round's, and how many failed.
type result struct {
	rates, cpu []float64
	failed     int
}

// A question is one target asked of one server.
type question struct {
	server *contender
	target target
}

var (
	rateLine  = regexp.MustCompile(`Requests/sec:\s+([\d.]+)`)
	countLine = regexp.MustCompile(`(\d+) requests in`)
	otherLine = regexp.MustCompile(`Non-2xx or 3xx responses: (\d+)`)
	errorLine = regexp.MustCompile(`Socket errors: connect (\d+), read (\d+), write (\d+)`)
)

func measure(servers []*contender, targets []target, seconds, rounds int) map[question]result {
	results := map[question]result{}
	for range rounds {
		for _, t := range targets {
			for _, s := range servers {
				before := cpuTime(s.command.Process.Pid)
				count, rate, failed := load(s.address(t), t.coding, seconds)
				r := results[question{s, t}]
				r.rates = append(r.rates, rate)
				r.cpu = append(r.cpu, (cpuTime(s.command.Process.Pid)-before)/max(count, 1))
				r.failed += failed
				results[question{s, t}] = r
			}
		}
	}
	return results
}

func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}

// load asks for one address for some seconds.
func load(address, coding string, seconds int) (count, rate float64, failed int) {
	accept := coding
	if accept == "" {
		accept = "identity"
	}
	printed, err := exec.Command("wrk", "-t1", fmt.Sprintf("-c%d", connections), fmt.Sprintf("-d%ds", seconds), "--timeout", "20s",
		"-H", "Accept-Encoding: "+accept, address).CombinedOutput()
	found, total := rateLine.FindSubmatch(printed), countLine.FindSubmatch(printed)
	if err != nil || found == nil || total == nil {
		return 0, 0, 1
	}
	rate, _ = strconv.ParseFloat(string(found[1]), 64)
	count, _ = strconv.ParseFloat(string(total[1]), 64)
	for _, line := range []*regexp.Regexp{otherLine, errorLine} {
		numbers := line.FindStringSubmatch(string(printed))
		for _, number := range numbers[min(1, len(numbers)):] {
			n, _ := strconv.Atoi(number)
			failed += n
		}
	}
	return count, rate, failed
}

// printTable writes the table of the README: medians, with how many times the
// others' rate ours is, and how many times ours the others' processor time.
func printTable(results map[question]result, servers []*contender, targets []target) {
	fmt.Printf("\n| %d connections |", connections)
	for _, s := range servers {
		fmt.Printf(" %s |", s.name)
	}
	fmt.Println("\n|---|" + strings.Repeat("---|", len(servers)))
	for _, t := range targets {
		printRow(servers, t.String()+", requests/s", "%.0f", func(s *contender) (float64, float64) {
			rate := median(results[question{s, t}].rates)
			return rate, median(results[question{servers[0], t}].rates) / rate
		})
		printRow(servers, t.String()+", µs of processor a request", "%.1f", func(s *contender) (float64, float64) {
			cpu := median(results[question{s, t}].cpu)
			return cpu * 1e6, cpu / median(results[question{servers[0], t}].cpu)
		})
	}
	fmt.Println()
}

func printRow(servers []*contender, name, format string, value func(*contender) (float64, float64)) {
	fmt.Printf("| %s |", name)
	for i, s := range servers {
		v, ratio := value(s)
		fmt.Printf(" "+format, v)
		if i > 0 {
			fmt.Printf(" (%.2f ×)", ratio)
		}
		fmt.Print(" |")
	}
	fmt.Println()
}

// judge reports goals that were missed: at least as many requests as
// http.FileServer and Caddy, none of them failed. nginx is not a goal.
func judge(results map[question]result, servers []*contender, targets []target) error {
	var missed []error
	for _, t := range targets {
		ours := results[question{servers[0], t}]
		if ours.failed > 0 {
			missed = append(missed, fmt.Errorf("%s: %d requests failed", t, ours.failed))
		}
		for _, s := range servers[1:] {
			if s.name != "nginx" && median(ours.rates) < median(results[question{s, t}].rates) {
				missed = append(missed, fmt.Errorf("%s: fewer requests than %s", t, s.name))
			}
		}
	}
	return errors.Join(missed...)
}
