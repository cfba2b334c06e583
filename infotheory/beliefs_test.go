package infotheory

import "testing"

func TestDivergencesOfBeliefsAgreeWith200Digits(t *testing.T) {
	var cases struct {
		Dirichlet, Gamma []struct {
			P, Q numbers
			KL   number `json:"KL_pq"`
		}
		Surprise []struct {
			P, Counts         numbers
			Surprise, Reverse number
		}
		Outcome []struct {
			P                   numbers
			Surprise, Surprisal number
			LogLoss             number `json:"log_loss"`
		}
		Total []struct {
			P    numbers
			N    int
			Gain number
		}
	}
	readVectors(t, "beliefs", &cases)
	tol := tolerance{rel: 1e-13}
	for _, c := range cases.Dirichlet {
		tol.check(t, "Dirichlet "+texts(c.P, c.Q), Dirichlet(c.P).KullbackLeibler(Dirichlet(c.Q)), c.KL.float64)
		if len(c.P) == 2 {
			tol.check(t, "Beta "+texts(c.P, c.Q), Beta{c.P[0], c.P[1]}.KullbackLeibler(Beta{c.Q[0], c.Q[1]}), c.KL.float64)
		}
	}
	for _, c := range cases.Gamma {
		tol.check(t, "Gamma "+texts(c.P, c.Q), Gamma{c.P[0], c.P[1]}.KullbackLeibler(Gamma{c.Q[0], c.Q[1]}), c.KL.float64)
	}
	for _, c := range cases.Surprise {
		tol.check(t, "surprise "+texts(c.P, c.Counts), Dirichlet(c.P).Surprise(c.Counts), c.Surprise.float64)
		tol.check(t, "reverse surprise "+texts(c.P, c.Counts), Dirichlet(c.P).ReverseSurprise(c.Counts), c.Reverse.float64)
	}
	for _, c := range cases.Outcome {
		b := Beta{c.P[0], c.P[1]}
		tol.check(t, "surprise of one "+texts(c.P), b.SurpriseOf(true), c.Surprise.float64)
		tol.check(t, "surprisal "+texts(c.P), b.Surprisal(true), c.Surprisal.float64)
		tol.check(t, "log loss "+texts(c.P), b.ExpectedLogLoss(true), c.LogLoss.float64)
	}
	for _, c := range cases.Total {
		tol.check(t, "total gain "+texts(c.P), Beta{c.P[0], c.P[1]}.ExpectedTotalGain(c.N), c.Gain.float64)
	}
}

func texts(lists ...numbers) string {
	text := ""
	for _, list := range lists {
		for _, x := range list {
			text += decimal(x) + " "
		}
		text += "| "
	}
	return text
}

func TestABeliefAboutOneOutcomeNeverDiverges(t *testing.T) {
	if x := (Dirichlet{5}).KullbackLeibler(Dirichlet{7}); x != 0 {
		t.Errorf("KL %g", x)
	}
	if panicOf(func() { Dirichlet{1, 2}.KullbackLeibler(Dirichlet{1}) }) == nil {
		t.Error("unequal lengths pass")
	}
}
