package infotheory

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// jointTables are texts with their names and cells, or the beginning of the error.
var jointTables = []struct{ text, want string }{
	{"4,1\n1,4", "[] [] [4 1 1 4]"},
	{"4,1;1,4", "[] [] [4 1 1 4]"},
	{"1 2 3\n4 5 6", "[] [] [1 2 3 4 5 6]"},
	{"[4 1; 1 4]", "[] [] [4 1 1 4]"},
	{"[[4, 1], [1, 4]]", "[] [] [4 1 1 4]"},
	{"[[4, 1, 2], [1, 4, 3], [1, 1, 1]]", "[] [] [4 1 2 1 4 3 1 1 1]"},
	{"np.array([[.4, .1],\n          [.1, .4]])", "[] [] [0.4 0.1 0.1 0.4]"},
	{"matrix(c(1,2,3,4), nrow=2)", "error"},
	{"\tbrown\tblue\nblack\t68\t20\nred\t26\t17\n", "[black red] [brown blue] [68 20 26 17]"},
	{"hair,brown,blue\r\nblack,68,20\r\nred,26,17", "[black red] [brown blue] [68 20 26 17]"},
	{"a;1;2\nb;3;4", "[a b] [] [1 2 3 4]"},
	{"brown,blue\n68,20\n26,17", "[] [brown blue] [68 20 26 17]"},
	{"brown blue\nblack 68 20\nred 26 17", "[black red] [brown blue] [68 20 26 17]"},
	{",0,1\n0,.4,.1\n1,.1,.4", "[0 1] [0 1] [0.4 0.1 0.1 0.4]"},
	{"\t2019\t2020\nmen\t5\t6\nwomen\t7\t8", "[men women] [2019 2020] [5 6 7 8]"},
	{"|  | yes | no |\n|---|---|---|\n| a | 1 | 2 |\n| b | 3 | 4 |", "[a b] [yes no] [1 2 3 4]"},
	// what R and pandas print
	{"        Survived\nSex        No  Yes\n  Female  126  344\n  Male   1364  367", "[Female Male] [No Yes] [126 344 1364 367]"},
	{"survived    0    1\nsex               \nfemale     81  233\nmale      468  109", "[female male] [0 1] [81 233 468 109]"},
	{"       No  Yes\nFemale 126 344\nMale 1364 367", "[Female Male] [No Yes] [126 344 1364 367]"},
	// totals
	{",No,Yes,Total\nFemale,126,344,470\nMale,1364,367,1731\nTotal,1490,711,2201", "[Female Male] [No Yes] [126 344 1364 367]"},
	{",No,Yes,Total\nFemale,126,344,471\nMale,1364,367,1731", "[Female Male] [No Yes Total] [126 344 471 1364 367 1731]"},
	// a cell a line
	{"sex,survived,n\nfemale,no,126\nfemale,yes,344\nmale,no,1364\nmale,yes,367", "[female male] [no yes] [126 344 1364 367]"},
	{"female,no,126\nmale,yes,367", "[female male] [no yes] [126 0 0 367]"},
	{"i,j,n\n1,1,5\n1,2,6\n2,1,7\n2,2,8", "[1 2] [1 2] [5 6 7 8]"},
	{"x,y,p\n0,0,.4\n0,1,.1\n1,1,.5", "[0 1] [0 1] [0.4 0.1 0 0.5]"},
	{"x\\y 0 1\n0 .4 .1\n1 .1 .4", "[0 1] [0 1] [0.4 0.1 0.1 0.4]"},
	{"x/y;0;1\n0;0,4;0,1\n1;0,1;0,4", "[0 1] [0 1] [0.4 0.1 0.1 0.4]"},
	{"X,Y=0,Y=1\nX=0,.4,.1\nX=1,.1,.4", "[X=0 X=1] [Y=0 Y=1] [0.4 0.1 0.1 0.4]"},
	{"      18-30  30-50\nyes   10     20\nno    5      5", "[yes no] [18-30 30-50] [10 20 5 5]"},
	{"year,yes,no\n2020,5,6\n2021,7,8", "[2020 2021] [yes no] [5 6 7 8]"},
	{"1.234;2.345\n3;5", `error line 1, column 1: "1.234" may mean 1234 or 1.234`},
	{"a,x,1\na,x,2", `error line 2: "a" and "x" come twice`},
	// marks
	{"Female\t126\t344\nMale\t1,364\t367", "[Female Male] [] [126 344 1364 367]"}, // with a question
	{"Female\t1,260\t3,440\nMale\t1,364,000\t367", "[Female Male] [] [1260 3440 1.364e+06 367]"},
	{"Female\t0,25\t0,25\nMale\t0,125\t0,375", "[Female Male] [] [0.25 0.25 0.125 0.375]"},
	{"a;1,5;2\nb;3;4,25", "[a b] [] [1.5 2 3 4.25]"},
	{"a,10%,20%\nb,30%,40%", "[a b] [] [0.1 0.2 0.3 0.4]"},
	{"a,10%,20%\nb,30,40%", "error line 2, column 2: "},
	{"½ ¼\n1/8 1/8", "[] [] [0.5 0.25 0.125 0.125]"},
	{`"a, b",1,2` + "\nc,3,4", "[a, b c] [] [1 2 3 4]"},
	{"0, 0\n0, 1", "[] [] [0 0 0 1]"},
	{"0,0\n0,1", "error line 1: \"0,0\" may mean 0.0 or 0 and 0"},
	{"3,0\n0,1", "[] [] [3 0 0 1]"},
	{"1,234\n5,678", "[] [] [1 234 5 678]"},
	// errors with their place
	{"", "error "},
	{"1,2\n3", "error line 2: 1 cell where 2 were expected"},
	{"1,2\n3,x", `error line 2, column 2: "x" is not a number`},
	{"1,-2\n3,4", "error line 1, column 2: "},
	{"a,1,NA\nb,2,3", "error line 1, column 3: "},
	{"a,1,\nb,2,3", "error line 1, column 3: "},
	{"0,0\n0,0", "error "},
	{"a,b\nc,d", "error "},
	{"1,2,3\n4,5,O.6", `error line 2, column 3: "O.6" is not a number`},
	{"x,y\n1,2\n<3,4", `error line 3, column 1: "<3" is not a number`},
}

func TestReadJointReadsWhatPeoplePaste(t *testing.T) {
	for _, c := range jointTables {
		r, err := ReadJoint(c.text, nil)
		got := fmt.Sprint(r.RowNames, r.ColumnNames, r.Cells)
		if err != nil {
			got = "error " + err.Error()
		}
		if got != c.want && !(strings.HasPrefix(c.want, "error") && strings.HasPrefix(got, c.want)) {
			t.Errorf("%q is %s, want %s; notes %v, questions %v", c.text, got, c.want, r.Notes, r.Questions)
		}
		if err != nil {
			continue
		}
		again, err := ReadJoint(r.Text(), nil)
		if err != nil || fmt.Sprint(again.JointTable) != fmt.Sprint(r.JointTable) || len(again.Questions) > 0 {
			t.Errorf("%q: its text %q is %v, %v, %v", c.text, r.Text(), again.JointTable, again.Questions, err)
		}
	}
}

func FuzzReadJoint(f *testing.F) {
	for _, c := range jointTables {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := ReadJoint(text, nil)
		if err != nil {
			if err.Error() == "" || len(err.Error()) > 400 {
				t.Errorf("message %q", err.Error())
			}
			return
		}
		if err := ValidateTable(r.Cells, r.Cols); err != nil || len(r.Cells) != r.Rows*r.Cols {
			t.Errorf("%d cells in %d by %d: %v", len(r.Cells), r.Rows, r.Cols, err)
		}
		if r.RowNames != nil && len(r.RowNames) != r.Rows || r.ColumnNames != nil && len(r.ColumnNames) != r.Cols {
			t.Errorf("%d and %d names in %d by %d", len(r.RowNames), len(r.ColumnNames), r.Rows, r.Cols)
		}
		if r.RowNames == nil || r.ColumnNames == nil || r.Cols < 2 || r.Rows < 2 {
			return
		}
		for _, names := range [][]string{r.RowNames, r.ColumnNames} {
			for i, name := range names {
				names[i] = strings.ReplaceAll(name, "\n", " ")
			}
		}
		again, err := ReadJoint(r.Text(), nil)
		if err != nil || len(again.Questions) > 0 || !reflect.DeepEqual(again.JointTable, r.JointTable) {
			t.Errorf("%q writes %q, which reads as %+v, %v", text, r.Text(), again, err)
		}
	})
}
