package infotheory

import (
	"reflect"
	"strings"
	"testing"
)

// kindsOfTexts are texts of every kind that people paste, with the one reading that is right, or with words that the error must have.
var kindsOfTexts = []struct {
	text   string
	p, q   []float64
	labels []string
	err    string
}{
	// missing values
	{text: "N/A\n0.3\n0.7", err: "line 1"},
	{text: "-\n0.3\n0.7", err: "line 1"},
	{text: "null\n0.3\n0.7", err: "line 1"},
	{text: "nan\n0.3\n0.7", err: "line 1"},
	{text: "None\n0.3\n0.7", err: "line 1"},
	{text: "#DIV/0!\n0.3\n0.7", err: "line 1"},
	{text: "#N/A\n0.3\n0.7", err: "line 1"},
	{text: "NaN\n0.3\n0.7", err: "line 1"},
	{text: "?\n0.3\n0.7", err: "line 1"},
	{text: "n/a\n0.3\n0.7", err: "line 1"},
	{text: "--\n0.3\n0.7", err: "line 1"},
	{text: "—\n0.3\n0.7", err: "line 1"},
	{text: "NULL\n0.3\n0.7", err: "line 1"},
	{text: "<NA>\n0.3\n0.7", err: "line 1"},
	{text: "p\n0.1\nNA", err: "line 3, value 2"},
	{text: "rain\t3\nsun\t-", err: "line 2, column 2"},
	{text: "0.1, , 0.9", err: "value 2"},
	{text: `{"a": null, "b": 1}`, err: "value 1"},
	{text: "[0.1, None, 0.9]", err: "value 2"},
	{text: "A\t0.2\t0.3\nB\t\t0.7", err: "line 2, column 2"},
	{text: "A\t0.2\t\nB\t0.8\t0.7", err: "line 1, column 3"},
	{text: "p,q\n.2,.3\n,.7", err: "line 3, column 1"},
	// spoiled values
	{text: "~3\n4\n5", err: "line 1"},
	{text: "≈0.2\n4\n5", err: "line 1"},
	{text: "1/3?\n4\n5", err: "line 1"},
	{text: "1e\n4\n5", err: "line 1"},
	{text: "0..2\n4\n5", err: "line 1"},
	{text: "€3\n4\n5", err: "line 1"},
	{text: "3€\n4\n5", err: "line 1"},
	{text: "approx 3\n4\n5", err: "line 1"},
	{text: "l.5\n4\n5", err: "line 1"},
	{text: "1.2.3\n4\n5", err: "line 1"},
	{text: "3+\n4\n5", err: "line 1"},
	{text: "one\n4\n5", err: "line 1"},
	{text: "--3\n4\n5", err: "line 1"},
	{text: "0x10\n4\n5", err: "line 1"},
	{text: "5%%\n4\n5", err: "line 1"},
	{text: "1e5e\n4\n5", err: "line 1"},
	{text: "3 kg\n4\n5", err: "line 1"},
	{text: "0.2 0.3\nO.8 0.7", err: "line 2"},
	{text: "0.2\t0.3\nsun\t0.7", err: "line 2, column 1"},
	// thousands
	{text: "1'234\n945\n12", p: []float64{1234, 945, 12}},
	{text: "1’234\n945\n12", p: []float64{1234, 945, 12}},
	{text: "1\u2009234\n945\n12", p: []float64{1234, 945, 12}},
	{text: "1\u00a0234\t945\n12\t5", p: []float64{1234, 12}, q: []float64{945, 5}},
	{text: "A\t12,34,567\nB\t3", p: []float64{1234567, 3}, labels: []string{"A", "B"}},
	{text: "1_000\n2_000", p: []float64{1000, 2000}},
	{text: "1.234.567\n945", p: []float64{1234567, 945}},
	{text: "A\t1,234.5\nB\t945", p: []float64{1234.5, 945}, labels: []string{"A", "B"}},
	{text: "1.234,5\n2.345,0", p: []float64{1234.5, 2345}},
	{text: "1,234\n12,345\n945", p: []float64{1234, 12345, 945}},
	{text: "A 1 234\nB 12 345\nC 945", p: []float64{1234, 12345, 945}, labels: []string{"A", "B", "C"}},
	{text: "1.234\n12.345\n945", err: "may mean 1234 or 1.234"},
	{text: "1,234\n5,678", err: "may mean 1234 or 1.234 or 1 and 234"},
	{text: "A;1,234\nB;5,678", err: "may mean"},
	{text: "10 120\n20 340", err: "may mean"},
	{text: "A\t1,234,567\nB\t1,5", err: "otherwise"},
	// decimal commas
	{text: "0,2, 0,3, 0,5", p: []float64{0.2, 0.3, 0.5}},
	{text: "Regen 0,2 0,3\nSonne 0,8 0,7", p: []float64{0.2, 0.8}, q: []float64{0.3, 0.7}, labels: []string{"Regen", "Sonne"}},
	{text: "p = 0,2; 0,8\nq = 0,5; 0,5", p: []float64{0.2, 0.8}, q: []float64{0.5, 0.5}},
	{text: "12,5\n37,5\n50,0", p: []float64{12.5, 37.5, 50}},
	{text: "12,5 %\t20%\n87,5 %\t80%", p: []float64{0.125, 0.875}, q: []float64{0.2, 0.8}},
	{text: "1,5\n2.5", p: []float64{1.5, 2.5}},
	{text: "1,5e-3; 2", p: []float64{0.0015, 2}},
	{text: "3,05\n4,10", p: []float64{3.05, 4.1}},
	{text: "1,2, 3,4", err: "may mean 1.2 or 1 and 2"},
	{text: "rain: 3,5\nsun: 4,2", err: "may mean"},
	{text: "0,5\n1,5\n2,5", err: "may mean"},
	{text: "1,5\t2.345\n1\t2", err: "may mean 2345 or 2.345"},
	// fractions
	{text: "¼, ¾", p: []float64{0.25, 0.75}},
	{text: "1½ 2½", p: []float64{1.5, 2.5}},
	{text: "⅓\n⅔", p: []float64{1.0 / 3, 2.0 / 3}},
	{text: "1/3\n2/3", p: []float64{1.0 / 3, 2.0 / 3}},
	{text: "a: 1/4\nb: 3/4", p: []float64{0.25, 0.75}, labels: []string{"a", "b"}},
	{text: "[Fraction(1, 4), Fraction(3, 4)]", p: []float64{0.25, 0.75}},
	{text: "2 1/2, 1", err: "may mean"},
	// notations
	{text: "1.2×10⁻⁵, 1", p: []float64{1.2e-05, 1}},
	{text: "1.2*10^-5 1", p: []float64{1.2e-05, 1}},
	{text: "2.5E+01 1D-2", p: []float64{25, 0.01}},
	{text: "０．２\n０．８", p: []float64{0.2, 0.8}},
	{text: "٠٫٢\n٠٫٨", p: []float64{0.2, 0.8}},
	{text: "50‰ 950‰", p: []float64{0.05, 0.95}},
	{text: "20％\n80％", p: []float64{0.2, 0.8}},
	{text: "–0.2, 1.2", err: "value 1: negative"},
	{text: "Infinity, 1", err: "value 1: infinite"},
	{text: "1 ∞", err: "value 2: infinite"},
	{text: "20%\n30\n50%", err: "line 2, value 2"},
	// index columns
	{text: "id,p\n1,0.2\n2,0.8", p: []float64{0.2, 0.8}, labels: []string{"1", "2"}},
	{text: "#,p\n1,0.2\n2,0.8", p: []float64{0.2, 0.8}, labels: []string{"1", "2"}},
	{text: "k,p\n1,0.2\n2,0.8", p: []float64{0.2, 0.8}, labels: []string{"1", "2"}},
	{text: "n,p\n1,0.2\n2,0.8", p: []float64{0.2, 0.8}, labels: []string{"1", "2"}},
	{text: "year,p\n1,0.2\n2,0.8", p: []float64{0.2, 0.8}, labels: []string{"1", "2"}},
	{text: "Unnamed: 0,p\n1,0.2\n2,0.8", p: []float64{0.2, 0.8}, labels: []string{"1", "2"}},
	{text: "rownames,p\n1,0.2\n2,0.8", p: []float64{0.2, 0.8}, labels: []string{"1", "2"}},
	{text: "index,p\n1,0.2\n2,0.8", p: []float64{0.2, 0.8}, labels: []string{"1", "2"}},
	{text: "i,p\n1,0.2\n2,0.8", p: []float64{0.2, 0.8}, labels: []string{"1", "2"}},
	{text: "x,p\n1,0.2\n2,0.8", p: []float64{0.2, 0.8}, labels: []string{"1", "2"}},
	{text: "outcome,p\n1,0.2\n2,0.8", p: []float64{0.2, 0.8}, labels: []string{"1", "2"}},
	{text: ",p\n1,0.2\n2,0.8", p: []float64{0.2, 0.8}, labels: []string{"1", "2"}},
	{text: "id\tp\tq\n1\t0.2\t0.3\n2\t0.8\t0.7", p: []float64{0.2, 0.8}, q: []float64{0.3, 0.7}, labels: []string{"1", "2"}},
	{text: ",x,p,q\n0,a,0.2,0.3\n1,b,0.8,0.7", p: []float64{0.2, 0.8}, q: []float64{0.3, 0.7}, labels: []string{"a", "b"}},
	{text: "dice,rolls\n1,10\n2,12\n3,8", p: []float64{10, 12, 8}, labels: []string{"1", "2", "3"}},
	{text: "1. 0.2\n2. 0.3\n3. 0.5", p: []float64{0.2, 0.3, 0.5}, labels: []string{"1.", "2.", "3."}},
	{text: "0-9,0.2\n10-19,0.8", p: []float64{0.2, 0.8}, labels: []string{"0-9", "10-19"}},
	{text: "<18\t0.2\n18+\t0.8", p: []float64{0.2, 0.8}, labels: []string{"<18", "18+"}},
	{text: "label,p\n1st,0.2\n2nd,0.8", p: []float64{0.2, 0.8}, labels: []string{"1st", "2nd"}},
	{text: "3 light rain\n5 sun", p: []float64{3, 5}, labels: []string{"light rain", "sun"}},
	{text: "Class 1 0.2\nClass 2 0.8", p: []float64{0.2, 0.8}, labels: []string{"Class 1", "Class 2"}},
	{text: "Class 1: 0.2\nClass 2: 0.8", p: []float64{0.2, 0.8}, labels: []string{"Class 1", "Class 2"}},
	{text: "(0, 1]\t0.2\n(1, 2]\t0.8", p: []float64{0.2, 0.8}, labels: []string{"(0, 1]", "(1, 2]"}},
	{text: "1 2\n2 3\n3 4", err: "may mean"},
	{text: "1,0.2\n2,0.3\n3+,0.5", err: "line 3, column 1"},
	// pandas
	{text: "a    0.1\nb    0.9\ndtype: float64", p: []float64{0.1, 0.9}, labels: []string{"a", "b"}},
	{text: "0    0.1\n1    0.9\nName: p, dtype: float64", p: []float64{0.1, 0.9}, labels: []string{"0", "1"}},
	{text: "     p    q\na  0.1  0.2\nb  0.9  0.8", p: []float64{0.1, 0.9}, q: []float64{0.2, 0.8}, labels: []string{"a", "b"}},
	{text: "   x    p    q\n0  a  0.1  0.2\n1  b  0.9  0.8", p: []float64{0.1, 0.9}, q: []float64{0.2, 0.8}, labels: []string{"a", "b"}},
	{text: "     p    q\nx            \na  0.1  0.2\nb  0.9  0.8", p: []float64{0.1, 0.9}, q: []float64{0.2, 0.8}, labels: []string{"a", "b"}},
	{text: "   p  q\n0 .1 .2\n1 .9 .8\n\n[2 rows x 2 columns]", p: []float64{0.1, 0.9}, q: []float64{0.2, 0.8}, labels: []string{"0", "1"}},
	{text: "pd.Series([0.1, 0.9], index=['a', 'b'])", p: []float64{0.1, 0.9}, labels: []string{"a", "b"}},
	{text: "0    0.1\n1    0.2\n    ... \n99   0.1\nLength: 100, dtype: float64", err: "line 3"},
	// R
	{text: "  a   b   c \n0.1 0.2 0.7 ", p: []float64{0.1, 0.2, 0.7}, labels: []string{"a", "b", "c"}},
	{text: " [1] 0.1 0.2 0.3 0.1\n [5] 0.1 0.2", p: []float64{0.1, 0.2, 0.3, 0.1, 0.1, 0.2}},
	{text: "[1] 0.1 0.9\n[1] 0.5 0.5", p: []float64{0.1, 0.9}, q: []float64{0.5, 0.5}},
	{text: "$p\n[1] 0.1 0.9\n\n$q\n[1] 0.5 0.5\n", p: []float64{0.1, 0.9}, q: []float64{0.5, 0.5}},
	{text: "  x   p   q\n1 a 0.2 0.3\n2 b 0.8 0.7", p: []float64{0.2, 0.8}, q: []float64{0.3, 0.7}, labels: []string{"a", "b"}},
	{text: "    p   q\n1 0.2 0.3\n2 0.8 0.7", p: []float64{0.2, 0.8}, q: []float64{0.3, 0.7}, labels: []string{"1", "2"}},
	{text: "p <- c(0.2, 0.8)\nq <- c(0.5, 0.5)", p: []float64{0.2, 0.8}, q: []float64{0.5, 0.5}},
	{text: "c(a=0.1, b=0.9)", p: []float64{0.1, 0.9}, labels: []string{"a", "b"}},
	{text: "# A tibble: 2 × 3\n  x         p     q\n  <chr> <dbl> <dbl>\n1 a       0.2   0.3\n2 b       0.8   0.7", p: []float64{0.2, 0.8}, q: []float64{0.3, 0.7}, labels: []string{"a", "b"}},
	{text: `data.frame(x=c("a","b"), p=c(0.1,0.9))`, p: []float64{0.1, 0.9}, labels: []string{"a", "b"}},
	{text: "[1] 0.1 0.2\n[4] 0.7", err: "line 2"},
	{text: "matrix(c(0.1,0.9,0.5,0.5), nrow=2)", err: "matrix"},
	{text: "[1] 0.1 0.2\n [ reached getOption(\"max.print\") -- omitted 5 entries ]", err: "line 2"},
	// MATLAB and Julia
	{text: "p =\n\n    0.2000\n    0.8000\n", p: []float64{0.2, 0.8}},
	{text: "p =\n\n    0.2000    0.8000\n\nq =\n\n    0.5000    0.5000\n", p: []float64{0.2, 0.8}, q: []float64{0.5, 0.5}},
	{text: "p =\n\n   1.0e+03 *\n\n    0.2000    1.8000\n", p: []float64{200, 1800}},
	{text: "ans =\n\n  Columns 1 through 2\n\n    0.1    0.2\n\n  Column 3\n\n    0.7\n", p: []float64{0.1, 0.2, 0.7}},
	{text: "[.2 .8; .5 .5]", p: []float64{0.2, 0.8}, q: []float64{0.5, 0.5}},
	{text: "[0.2 0.3 0.5\n 0.1 0.1 0.8]", p: []float64{0.2, 0.3, 0.5}, q: []float64{0.1, 0.1, 0.8}},
	{text: "[0.2; 0.8]", p: []float64{0.2, 0.8}},
	{text: "3-element Vector{Float64}:\n 0.1\n 0.2\n 0.7", p: []float64{0.1, 0.2, 0.7}},
	{text: "p = [0.2 0.8]; q = [0.5 0.5];", p: []float64{0.2, 0.8}, q: []float64{0.5, 0.5}},
	// Python, NumPy, PyTorch
	{text: "np.array([0.1, 0.9])", p: []float64{0.1, 0.9}},
	{text: "[0.1 0.2\n 0.7]", p: []float64{0.1, 0.2, 0.7}},
	{text: "[[0.1 0.2 0.7]\n [0.3 0.3 0.4]]", p: []float64{0.1, 0.2, 0.7}, q: []float64{0.3, 0.3, 0.4}},
	{text: "tensor([0.1000, 0.9000], device='cuda:0', dtype=torch.float64)", p: []float64{0.1, 0.9}},
	{text: "tensor([0.1, 0.9], grad_fn=<SoftmaxBackward0>)", p: []float64{0.1, 0.9}},
	{text: "tensor([[0.1, 0.9],\n        [0.5, 0.5]])", p: []float64{0.1, 0.9}, q: []float64{0.5, 0.5}},
	{text: "(0.1, 0.9)", p: []float64{0.1, 0.9}},
	{text: "[np.float64(0.1), np.float64(0.9)]", p: []float64{0.1, 0.9}},
	{text: "Counter({'a': 3, 'b': 5})", p: []float64{3, 5}, labels: []string{"a", "b"}},
	{text: "[('a', 0.1), ('b', 0.9)]", p: []float64{0.1, 0.9}, labels: []string{"a", "b"}},
	{text: "defaultdict(<class 'int'>, {'a': 3, 'b': 5})", p: []float64{3, 5}, labels: []string{"a", "b"}},
	{text: "<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0.1, 0.9], dtype=float32)>", p: []float64{0.1, 0.9}},
	{text: "p = np.array([0.1, 0.9])\nq = np.array([0.5, 0.5])", p: []float64{0.1, 0.9}, q: []float64{0.5, 0.5}},
	{text: "[0.1, # rain\n 0.9]", p: []float64{0.1, 0.9}},
	{text: "[0.1 0.2 ... 0.3]", err: "value 3"},
	{text: "softmax([1, 2, 3])", err: "softmax"},
	{text: "[0.1, 0.2", err: "is not closed"},
	{text: "[[0.1, 0.9], [0.5]]", err: "1 cell where 2"},
	{text: "[[1,2,3],[4,5,6],[7,8,9]]", err: "3 columns"},
	// JSON
	{text: `[{"label":"a","p":0.1},{"label":"b","p":0.9}]`, p: []float64{0.1, 0.9}, labels: []string{"a", "b"}},
	{text: "[{\"label\":\"a\",\"p\":0.1,\"q\":0.5},\n {\"q\":0.5,\"label\":\"b\",\"p\":0.9}]", p: []float64{0.1, 0.9}, q: []float64{0.5, 0.5}, labels: []string{"a", "b"}},
	{text: `{"p": {"a": 0.1, "b": 0.9}, "q": {"b": 0.4, "a": 0.6}}`, p: []float64{0.1, 0.9}, q: []float64{0.6, 0.4}, labels: []string{"a", "b"}},
	{text: `{"a": {"p": 0.1, "q": 0.5}, "b": {"p": 0.9, "q": 0.5}}`, p: []float64{0.1, 0.9}, q: []float64{0.5, 0.5}, labels: []string{"a", "b"}},
	{text: `{"label":["a","b"],"p":[0.1,0.9],"q":[0.5,0.5]}`, p: []float64{0.1, 0.9}, q: []float64{0.5, 0.5}, labels: []string{"a", "b"}},
	{text: `{"dist": {"p": [0.1, 0.9], "q": [0.5, 0.5]}}`, p: []float64{0.1, 0.9}, q: []float64{0.5, 0.5}},
	{text: "{p: [0.1, 0.9], q: [0.5, 0.5]}", p: []float64{0.1, 0.9}, q: []float64{0.5, 0.5}},
	{text: "{“a”: 0.1, “b”: 0.9}", p: []float64{0.1, 0.9}, labels: []string{"a", "b"}},
	{text: `["0.1", "0.9"]`, p: []float64{0.1, 0.9}},
	{text: `{"q": [0.5, 0.5]}`, p: []float64{0.5, 0.5}},
	{text: "[1.234, 945]", p: []float64{1.234, 945}},
	{text: "{\"a\": 0.1,\n \"b\": 0.9}", p: []float64{0.1, 0.9}, labels: []string{"a", "b"}},
	{text: `{"p": [0.1, 0.9], "q": [0.5]}`, err: `"q" has 1 value`},
	{text: `{"p":{"a":0.1,"b":0.9},"q":{"a":0.5,"c":0.5}}`, err: `has no "b"`},
	{text: `{"a": 0.1,`, err: "is not closed"},
	{text: "[0.1,,0.9]", err: "value 2"},
	{text: "[0.1, [0.9]]", err: "is no list"},
	{text: "[true, false]", err: "value 1"},
	// borders
	{text: "x | p\n--|--\na | 0.2\nb | 0.8", p: []float64{0.2, 0.8}, labels: []string{"a", "b"}},
	{text: "| p | q |\n|:--|--:|\n| 0.2 | 0.3 |\n| 0.8 | 0.7 |", p: []float64{0.2, 0.8}, q: []float64{0.3, 0.7}},
	{text: "+---+-----+\n| x | p   |\n+---+-----+\n| a | 0.2 |\n| b | 0.8 |\n+---+-----+", p: []float64{0.2, 0.8}, labels: []string{"a", "b"}},
	{text: " x |  p  \n---+-----\n a | 0.2\n b | 0.8\n(2 rows)", p: []float64{0.2, 0.8}, labels: []string{"a", "b"}},
	{text: "| | **p** |\n|-|-|\n| a | 0.2 |\n| b | 0.8 |", p: []float64{0.2, 0.8}, labels: []string{"a", "b"}},
	{text: "a & 0.1 & 0.2 \\\\\nb & 0.9 & 0.8 \\\\", p: []float64{0.1, 0.9}, q: []float64{0.2, 0.8}, labels: []string{"a", "b"}},
	{text: "| x | p |\n|---|---|\n| a | 0.2 |\n| b | NA |", err: "line 4, column 2"},
	// rows
	{text: "P: 0.1 0.9\nQ: 0.5 0.5", p: []float64{0.1, 0.9}, q: []float64{0.5, 0.5}},
	{text: "P(x) 0.1 0.9\nQ(x) 0.5 0.5", p: []float64{0.1, 0.9}, q: []float64{0.5, 0.5}},
	{text: "true\t0.2\t0.8\nmodel\t0.5\t0.5", p: []float64{0.2, 0.8}, q: []float64{0.5, 0.5}},
	{text: "p: 1 2 3", p: []float64{1, 2, 3}},
	{text: "\ta\tb\tc\np\t0.2\t0.3\t0.5\nq\t0.1\t0.1\t0.8", p: []float64{0.2, 0.3, 0.5}, q: []float64{0.1, 0.1, 0.8}, labels: []string{"a", "b", "c"}},
	{text: ",1,2,3\np,0.2,0.3,0.5\nq,0.1,0.1,0.8", p: []float64{0.2, 0.3, 0.5}, q: []float64{0.1, 0.1, 0.8}, labels: []string{"1", "2", "3"}},
	{text: "a,b,c\n0.2,0.3,0.5\n0.1,0.1,0.8", p: []float64{0.2, 0.3, 0.5}, q: []float64{0.1, 0.1, 0.8}, labels: []string{"a", "b", "c"}},
	{text: "p = 0.2, 0.3; q = 0.5, 0.5", p: []float64{0.2, 0.3}, q: []float64{0.5, 0.5}},
	{text: "p = 0.2, 0.3, q = 0.5, 0.5", p: []float64{0.2, 0.3}, q: []float64{0.5, 0.5}},
	{text: "p = 1*4\nq = 1*2, 2*2", p: []float64{1, 1, 1, 1}, q: []float64{1, 1, 2, 2}},
	{text: "counts: 3, 5, 2", p: []float64{3, 5, 2}},
	{text: "0.2 0.8\n0.5 0.5", p: []float64{0.2, 0.8}, q: []float64{0.5, 0.5}},
	{text: "heads 0.5 tails 0.5", p: []float64{0.5, 0.5}, labels: []string{"heads", "tails"}},
	{text: "p = 0.2, 0.3, 0.5\nq = 0.1, 0.9", err: "line 2"},
	{text: "rain 3, 5, 2", err: "value 1"},
	{text: "rain 3, sun 5, 2", err: "value 3"},
	{text: "1 2 3\n4 5", err: "line 2"},
	{text: "1 2 3\n4 5 6\n7 8 9", err: "3 lines of 3 numbers"},
	// three columns
	{text: "a,.1,.2,.3\nb,.2,.3,.4\nc,.7,.5,.3", err: "line 1, column 4: 3 columns"},
	{text: "p,q,r\n.1,.2,.3\n.9,.8,.7", err: "3 columns"},
	{text: "label\tp\tq\tr\nA\t.1\t.2\t.3\nB\t.9\t.8\t.7", err: "3 columns"},
	// headers
	{text: "p1,p2\n0.2,0.3\n0.8,0.7", p: []float64{0.2, 0.8}, q: []float64{0.3, 0.7}},
	{text: "Häufigkeit\n3\n5", p: []float64{3, 5}},
	{text: "label\t%\nA\t20\nB\t80", p: []float64{20, 80}, labels: []string{"A", "B"}},
	{text: "p,q", err: "is not a number"},
	{text: "", err: "no weights"},
	{text: "Model 1\tModel 2\n0.2\t0.3\n0.8\t0.7", err: "line 1"},
	{text: "\t2019\t2020\nrain\t0.2\t0.3\nsun\t0.8\t0.7", err: "line 1"},
	{text: "\ufeffp,q\r\n0.2,0.3\r\n0.8,0.7\r\n", p: []float64{0.2, 0.8}, q: []float64{0.3, 0.7}},
	{text: "\tp\tq\n\t0.2\t0.3\n\t0.8\t0.7", p: []float64{0.2, 0.8}, q: []float64{0.3, 0.7}},
	{text: "# p q\n0.1 0.5\n0.9 0.5", p: []float64{0.1, 0.9}, q: []float64{0.5, 0.5}},
	{text: "# made by hand\n0.1 0.9", p: []float64{0.1, 0.9}},
	// what only looks like a table of weights
	{text: "$1,234.50\n$2,000", err: "line 1"},
	{text: "<1,5\n2,5", err: "may mean"},
	{text: "year\t2019\t2020\nrain\t3\t4\nsun\t5\t6", p: []float64{3, 5}, q: []float64{4, 6}, labels: []string{"rain", "sun"}},
	{text: "x,y,p\n1,1,0.2\n1,2,0.8", err: "3 columns"},
	{text: "Name,Age,p\nA,30,0.2\nB,40,0.8", err: "\"Age\" may mean names of outcomes or weights"},
	{text: "0,5 1.5", p: []float64{0.5, 1.5}},
	{text: "1,5 2.5", err: "may mean 1.5 or 1 and 5"},
	{text: "0.5, 1,5", err: "may mean 1.5 or 1 and 5"},
	{text: "0.2/0.4\n1/2", p: []float64{0.5, 0.5}},
	// totals
	{text: "rain 3\nsun 5\nTotal 8", p: []float64{3, 5}, labels: []string{"rain", "sun"}},
	{text: "rain 3\nsun 5\nTotal 9", p: []float64{3, 5, 9}, labels: []string{"rain", "sun", "Total"}},
	// spaces that group thousands beside a decimal mark
	{text: "Jan\t1 234,5\nFeb\t2 345,6", p: []float64{1234.5, 2345.6}, labels: []string{"Jan", "Feb"}},
	{text: "Jan;1 234,50\nFeb;945,10", p: []float64{1234.5, 945.1}, labels: []string{"Jan", "Feb"}},
	{text: "Jan\t1 234.5\nFeb\t2 345.6", p: []float64{1234.5, 2345.6}, labels: []string{"Jan", "Feb"}},
	// commas of which some separate
	{text: "0,2,0,3,0,5", err: "0.2 or 0 and 2"},
	{text: "0,25,0,75", err: "0.25 or 0 and 25"},
	{text: "0,2,0,8\n0,5,0,5", err: "0.2 or 0 and 2"},
	{text: "0,1,0,1", p: []float64{0, 1, 0, 1}},
	{text: "a,b,c,d\n0,2,0,8", p: []float64{0, 2, 0, 8}, labels: []string{"a", "b", "c", "d"}},
	{text: "a,1,234\nb,2,345", err: "1234 or 1 and 234"},
	{text: "x,count\nA,1,234\nB,2,345", err: "line 2: \"1,234\""},
	{text: "a,1,000\nb,2,000", err: "1000 or 1 and 000"},
	{text: "rain,120,340\nsun,150,560", p: []float64{120, 150}, q: []float64{340, 560}, labels: []string{"rain", "sun"}},
	{text: "outcome,p,q\nA,1,234\nB,2,345", p: []float64{1, 2}, q: []float64{234, 345}, labels: []string{"A", "B"}},
	{text: "[0,2; 0,8]", p: []float64{0.2, 0.8}},
	{text: "[0,2; 1,8]", p: []float64{0, 2}, q: []float64{1, 8}},
	// labels with numbers
	{text: "room 1,0.2\nroom 2,0.8", p: []float64{0.2, 0.8}, labels: []string{"room 1", "room 2"}},
	{text: "room 1,0.2,0.3\nroom 2,0.8,0.7", p: []float64{0.2, 0.8}, q: []float64{0.3, 0.7}, labels: []string{"room 1", "room 2"}},
	{text: "rain 3, 4\nsun 5, 6", p: []float64{3, 5}, q: []float64{4, 6}, labels: []string{"rain", "sun"}},
	{text: "outcome,p\n1 2,0.2\n2 3,0.8", p: []float64{0.2, 0.8}, labels: []string{"1 2", "2 3"}},
	{text: "2019;0,2\n2020;0,8", p: []float64{0.2, 0.8}, labels: []string{"2019", "2020"}},
	{text: "2019\t120\n2021\t150\n2023\t90", p: []float64{120, 150, 90}, labels: []string{"2019", "2021", "2023"}},
	{text: "1800\t1850\n1900\t1950", p: []float64{1800, 1900}, q: []float64{1850, 1950}},
	{text: "a -> 0.2, b -> 0.8", p: []float64{0.2, 0.8}, labels: []string{"a", "b"}},
	// titles and comments
	{text: "results\n0.2, 0.8", p: []float64{0.2, 0.8}},
	{text: "results\n0.2 0.3 0.5", p: []float64{0.2, 0.3, 0.5}},
	{text: "results\n0.2,0.8\n0.3,0.7", p: []float64{0.2, 0.8}, q: []float64{0.3, 0.7}},
	{text: "results\n1 0.2\n2 0.8", p: []float64{0.2, 0.8}, labels: []string{"1", "2"}},
	{text: "% of the sample\n0.2 0.8", p: []float64{0.2, 0.8}},
	{text: "// two\n0.2, 0.8", p: []float64{0.2, 0.8}},
	// matrices of R, transposes of MATLAB
	{text: "     [,1] [,2]\n[1,]  0.2  0.8\n[2,]  0.5  0.5", p: []float64{0.2, 0.8}, q: []float64{0.5, 0.5}},
	{text: "  [,1] [,2] [,3]\np  0.2  0.3  0.5\nq  0.1  0.1  0.8", p: []float64{0.2, 0.3, 0.5}, q: []float64{0.1, 0.1, 0.8}},
	{text: "     [,1]\n[1,]  0.2\n[2,]  0.8", p: []float64{0.2, 0.8}},
	{text: "p = [0.2 0.8]';\nq = [0.5 0.5]';", p: []float64{0.2, 0.8}, q: []float64{0.5, 0.5}},
}

func TestEveryKindOfTextIsReadOrRefusedWithItsPlace(t *testing.T) {
	for _, c := range kindsOfTexts {
		got, err := ParseWeights(c.text)
		if c.err != "" {
			if err == nil || !strings.Contains(err.Error(), c.err) {
				t.Errorf("%q: read as %+v with the error %v, which should say %s", c.text, got, err, c.err)
			}
			continue
		}
		columns := [][]float64{c.p}
		if c.q != nil {
			columns = append(columns, c.q)
		}
		if err != nil || !reflect.DeepEqual(got.Columns, columns) || !reflect.DeepEqual(got.Labels, c.labels) {
			t.Errorf("%q: got %+v, %v, want %v %q", c.text, got, err, columns, c.labels)
		}
	}
}

// TestAnswersAboutMixedCommasAreTaken: a question that an error asks has answers that read.
func TestAnswersAboutMixedCommasAreTaken(t *testing.T) {
	for _, c := range []struct {
		text, answer string
		p, q         []float64
	}{
		{"0,2,0,3,0,5", "decimal", []float64{0.2, 0.3, 0.5}, nil},
		{"0,2,0,3,0,5", "separate", []float64{0, 2, 0, 3, 0, 5}, nil},
		{"0,2,0,8\n0,5,0,5", "decimal", []float64{0.2, 0.8}, []float64{0.5, 0.5}},
		{"a,1,234\nb,2,345", "thousands", []float64{1234, 2345}, nil},
		{"a,1,234\nb,2,345", "separate", []float64{1, 2}, []float64{234, 345}},
	} {
		got, err := ReadWeights(c.text, Choices{{"comma", c.answer}})
		want := [][]float64{c.p}
		if c.q != nil {
			want = append(want, c.q)
		}
		if c.text == "0,2,0,8\n0,5,0,5" && err == nil && len(got.Questions) == 0 {
			t.Errorf("%q with %s asks nothing", c.text, c.answer)
		}
		if err != nil || !reflect.DeepEqual(got.Columns, want) {
			t.Errorf("%q with %s: %v, %v, want %v", c.text, c.answer, got.Columns, err, want)
		}
	}
}
