package mutual

import "iridescent/viz/scene"

// Presets lists tables. What is made up says so, what is not names its source.
func (s *Scene) Presets() []scene.Preset {
	return []scene.Preset{
		{Name: "noisy", Label: "A noisy channel", Caption: "One digit in five is heard wrongly: {mi} {unit} of each get through.",
			Telling: scene.Telling{Title: "How much gets through a noisy line?", Story: "Zeros and ones are sent, and one in five is heard wrongly. Made up; the flip probability is a control.", Names: scene.Names{Each: "digit"}}},
		{Name: "independent", Label: "Independent", State: "joint=2,4;1,2&xlabels=heads,tails&ylabels=rain,sun", Caption: "A coin and the weather: neither tells anything of the other.",
			Telling: scene.Telling{Title: "What does the weather tell of a coin?", Story: "A loaded coin and the weather of the day, made up: neither tells anything of the other.", Names: scene.Names{Each: "day"}}},
		{Name: "same", Label: "Y is X", State: "joint=2,0,0;0,1,0;0,0,1&xlabels=red,green,blue&ylabels=red,green,blue", Caption: "Y always is what X is: all {hX} {unit} are told.",
			Telling: scene.Telling{Title: "What if one is a copy of the other?", Story: "Y always is what X is, so knowing one settles the other. Made up.", Names: scene.Names{Each: "look"}}},
		{Name: "bend", Label: "Correlation zero, information not", State: "joint=0,1;1,0;0,1&xlabels=-1,0,1&ylabels=0,1", Caption: "Y is the square of X: their correlation is 0, and yet one tells {mi} {unit} of the other.",
			Telling: scene.Telling{Title: "Does correlation zero mean no information?", Story: "X is −1, 0 or 1, and Y is its square. Their correlation is 0. Made up.", Names: scene.Names{Each: "draw"}}},
		{Name: "hair", Label: "Hair and eyes", State: "joint=68,20,15,5;119,84,54,29;26,17,14,14;7,94,10,16&xlabels=black,brown,red,blond&ylabels=brown,blue,hazel,green", Caption: "592 students (Snee 1974): the colour of the eyes tells {mi} {unit} of that of the hair.",
			Telling: scene.Telling{Title: "Do eyes tell the colour of hair?", Story: "Hair and eyes of 592 students (Snee 1974).", Names: scene.Names{Each: "student"}}},
		{Name: "titanic", Label: "Class and survival", State: "joint=203,122;118,167;178,528;212,673&xlabels=first,second,third,crew&ylabels=survived,died", Caption: "2,201 people on the Titanic (Dawson 1995): the class tells {mi} {unit} of who survived.",
			Telling: scene.Telling{Title: "How much did the class tell of survival?", Story: "2,201 people on the Titanic by class (Dawson 1995).", Names: scene.Names{Each: "person"}}},
		{Name: "unsettling", Label: "A test that unsettles", State: "joint=900,50;5,45&xlabels=healthy,ill&ylabels=negative,positive&sel=y2", Caption: "Made up: after a positive test more is unknown than before, and yet it taught {klSelected} {unit}.",
			Telling: scene.Telling{Title: "Can one learn something and know less?", Story: "Few people are ill, and a test finds most of them. After a positive one more is unknown than before. Made up.", Names: scene.Names{Each: "person"}}},
		{Name: "z", Label: "A one-sided channel", State: "joint=5,0;2,3&xlabels=sent+0,sent+1&ylabels=heard+0,heard+1", Caption: "Made up: zeros come through and ones fade. Its capacity is {capacity} {unit}; this input carries {mi}.",
			Telling: scene.Telling{Title: "Which input carries most?", Story: "Zeros always come through, and two ones in five fade. The best input sends fewer ones. Made up.", Names: scene.Names{Each: "digit"}}},
	}
}
