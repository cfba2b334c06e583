package slim

import (
	"bytes"
	"strings"
	"testing"
)

// body is a function of two places to go on from, with an exit and a local,
// and with the instructions of its places.
func body(first, second, third []byte) []byte {
	return bytes.Join([][]byte{
		{1, 1, typeNumber, opGetGlobal, 0, opSet, 1},
		{opBlock, typeNone, opLoop, typeNone, opBlock, typeNone, opBlock, typeNone, opBlock, typeNone},
		{opGet, 0, opBranchTable, 3, 0, 1, 1, 2, opEnd}, // of 4 places two are the same
		first, {opEnd}, second, {opEnd}, third,
		{opEnd, opEnd, opConstant, 1, opEnd},
	}, nil)
}

func TestBranchesAreShortened(t *testing.T) {
	t.Parallel()
	const address = 0x1003 << 16
	jump := func(place, depth byte) []byte { return []byte{opConstant, place, opSet, 0, opBranch, depth} }
	when := func(inside ...byte) []byte { return append(append([]byte{opGet, 1, opIf, typeNone}, inside...), opEnd) }
	for name, c := range map[string]struct{ first, second, third, want1, want2, want3 []byte }{
		"a jump further on":                  {first: jump(3, 2), want1: []byte{opBranch, 1}},
		"to the next place":                  {first: jump(2, 2), want1: []byte{opBranch, 0}},
		"a jump back":                        {second: jump(0, 1), want2: jump(0, 1)},
		"a jump to where it stands":          {second: jump(1, 1), want2: jump(1, 1)},
		"a jump from the second place":       {second: jump(3, 1), want2: []byte{opBranch, 0}},
		"a jump back from the last":          {third: jump(2, 0), want3: jump(2, 0)},
		"a jump on a condition":              {first: when(jump(3, 3)...), want1: []byte{opGet, 1, opBranchIf, 1}},
		"a jump back on a condition":         {second: when(jump(1, 2)...), want2: when(jump(1, 2)...)},
		"a jump and more on a condition":     {first: when(append([]byte{0x01}, jump(3, 3)...)...), want1: when(0x01, opBranch, 2)},
		"a branch that is no jump":           {first: []byte{opConstant, 3, opSet, 0, opBranch, 1}, want1: []byte{opConstant, 3, opSet, 0, opBranch, 1}},
		"a jump that sets another local":     {first: []byte{opConstant, 3, opSet, 1, opBranch, 2}, want1: []byte{opConstant, 3, opSet, 1, opBranch, 2}},
		"the exit":                           {second: []byte{opGet, 1, opBranchIf, 2}, want2: []byte{opGet, 1, opIf, typeNone, opConstant, 1, opReturn, opEnd}},
		"the exit, deeper":                   {third: when(opGet, 1, opBranchIf, 2), want3: when(opGet, 1, opIf, typeNone, opConstant, 1, opReturn, opEnd)},
		"a condition that leads to the loop": {second: []byte{opGet, 1, opBranchIf, 1}, want2: []byte{opGet, 1, opBranchIf, 1}},
	} {
		got, err := slimFunction(body(c.first, c.second, c.third), address)
		if want := body(c.want1, c.want2, c.want3); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s:\n%x, %v, want\n%x", name, got, err, want)
		}
	}
}

func TestWithoutTheLinkersFrameBranchesStay(t *testing.T) {
	t.Parallel()
	exit := []byte{opGet, 1, opBranchIf, 0}
	for name, text := range map[string][]byte{
		"assembly with other locals": bytes.Join([][]byte{{0, opBlock, typeNone, opLoop, typeNone, opBlock, typeNone, opGet, 0, opBranchTable, 1, 0, 0, opEnd}, {opConstant, 0, opSet, 0, opBranch, 0}, {opEnd, opEnd, opEnd}}, nil),
		"no table":                   bytes.Join([][]byte{{0, opGetGlobal, 0, opSet, 1, opBlock, typeNone}, exit, {opEnd, opConstant, 1, opEnd}}, nil),
		"it ends with another number": bytes.Join([][]byte{
			{0, opGetGlobal, 0, opSet, 1, opBlock, typeNone, opLoop, typeNone, opBlock, typeNone, opGet, 0, opBranchTable, 1, 0, 0, opEnd},
			{opGet, 1, opBranchIf, 1}, {opEnd, opEnd, opConstant, 0, opEnd}}, nil),
	} {
		if got, err := slimFunction(text, 0x1000<<16); err != nil || !bytes.Equal(got, text) {
			t.Errorf("%s: %x became %x, %v", name, text, got, err)
		}
	}
}

func TestAnAddressOfTheFunctionComesFromALocal(t *testing.T) {
	t.Parallel()
	const address = 0x1003 << 16
	store := func(n int64) []byte {
		return append(append([]byte{opGet, 1}, constant64(n).bytes...), opStore64, 3, 0)
	}
	before := bytes.Join([][]byte{{1, 2, typeNumber, opGetGlobal, 0, opSet, 1, opGet, 0, opTee, 2}, store(address + 70), store(address + 1<<16), {opEnd}}, nil)
	want := bytes.Join([][]byte{
		{2, 1, typeNumber64, 2, typeNumber}, constant64(address).bytes, {opSet, 1, opGetGlobal, 0, opSet, 2, opGet, 0, opTee, 3},
		{opGet, 2, opGet, 1, opConstant64, 0xc6, 0, opOr64, opStore64, 3, 0},
		{opGet, 2}, constant64(address + 1<<16).bytes, {opStore64, 3, 0}, {opEnd},
	}, nil)
	if got, err := slimFunction(before, address); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%x, %v, want\n%x", got, err, want)
	}
	if got, err := slimFunction(before, address+2<<16); err != nil || !bytes.Equal(got, before) {
		t.Errorf("of another function: %x, %v", got, err)
	}
}

func TestInstructionsKeepTheirBytes(t *testing.T) {
	t.Parallel()
	text := []byte{
		0x00, opBlock, typeNone, opBranchTable, 2, 0, 0x80, 1, 0, opCall, 0x81, 2, opCallIndirect, 1, 0, opLoad, 2, 0x90, 1, 0x3f, 0, 0x40, 0,
		opConstant, 0xff, 0x7e, opConstant64, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f,
		0x43, 1, 2, 3, 4, 0x44, 1, 2, 3, 4, 5, 6, 7, 8, 0xfc, 6, 0xfc, 10, 0, 0, 0xfc, 11, 0, 0x45, 0xc4, opEnd,
	}
	code, err := readInstructions(text)
	if err != nil {
		t.Fatal(err)
	}
	var back []byte
	for _, in := range code {
		back = append(back, in.bytes...)
	}
	if !bytes.Equal(back, text) || len(code) != 18 || code[8].number != -129 || code[9].number != -1<<63 {
		t.Errorf("%d instructions: %+v", len(code), code)
	}
	for _, unknown := range []string{"\xfd\x0c", "\xfc\x08\x00\x00", "\x06\x40", "\xd0\x70"} {
		if _, err := readInstructions([]byte(unknown)); err == nil || !strings.Contains(err.Error(), "is not one that Go's linker writes") {
			t.Errorf("%x: %v", unknown, err)
		}
	}
	for length := range text {
		if code, err := readInstructions(text[:length]); err == nil && len(bytes.Join(bytesOf(code), nil)) != length {
			t.Errorf("no error at %d bytes", length)
		}
	}
}

func bytesOf(code []instruction) (all [][]byte) {
	for _, in := range code {
		all = append(all, in.bytes)
	}
	return all
}

func TestLoadsAndStoresAddConstantsToAddresses(t *testing.T) {
	t.Parallel()
	add := func(n int64) []byte {
		return append(constant64(n).bytes, opAdd64, opWrap)
	}
	join := func(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
	stack, pointer := []byte{opGet, 2, opExtend}, []byte{opGet, 3}
	load, store := []byte{0x2b, 3, 8}, []byte{opStore64, 3, 8}
	for name, c := range map[string]struct{ code, want []byte }{
		"a load from the stack":       {join(stack, add(200), load), []byte{opGet, 2, 0x2b, 3, 0xd0, 1}},
		"a load":                      {join(pointer, add(200), load), []byte{opGet, 3, opWrap, 0x2b, 3, 0xd0, 1}},
		"a store of a constant":       {join(stack, add(16), []byte{opConstant64, 0}, store), []byte{opGet, 2, opConstant64, 0, opStore64, 3, 24}},
		"a store of a sum":            {join(stack, add(16), pointer, pointer, []byte{opAdd64}, store), join([]byte{opGet, 2}, pointer, pointer, []byte{opAdd64, opStore64, 3, 24})},
		"a store of what is loaded":   {join(stack, add(16), stack, add(32), load, store), []byte{opGet, 2, opGet, 2, 0x2b, 3, 40, opStore64, 3, 24}},
		"a store of what is computed": {join(stack, add(16), []byte{opGet, 4, 0x9f, 0xb1}, store), []byte{opGet, 2, opGet, 4, 0x9f, 0xb1, opStore64, 3, 24}},
		"the value of a store":        {join([]byte{opGet, 5}, stack, add(16), []byte{opStore, 2, 0}), []byte{opGet, 5, opGet, 2, opConstant, 16, opAdd, opStore, 2, 0}},
		"memory that is filled":       {join(stack, add(16), []byte{opConstant, 0, opConstant, 8, opMore, 11, 0}), []byte{opGet, 2, opConstant, 16, opAdd, opConstant, 0, opConstant, 8, opMore, 11, 0}},
		"a call before the store":     {join(pointer, add(16), []byte{opCall, 7}, store), join(pointer, add(16), []byte{opCall, 7}, store)},
		"a branch before the store":   {join(pointer, add(16), []byte{opGet, 4, opIf, typeNone, opEnd}, store), join(pointer, add(16), []byte{opGet, 4, opIf, typeNone, opEnd}, store)},
		"a constant below 0":          {join(pointer, add(-8), load), join(pointer, add(-8), load)},
		"the last constant":           {join(pointer, add(4095), load), []byte{opGet, 3, opWrap, 0x2b, 3, 0x87, 0x20}},
		"the address of a variable":   {join(pointer, add(4096), load), join(pointer, add(4096), load)},
		"an address in a local":       {join(pointer, add(8), []byte{opTee, 4}, load), join(pointer, add(8), []byte{opTee, 4}, load)},
	} {
		code, err := readInstructions(c.code)
		if got := bytes.Join(bytesOf(foldOffsets(code)), nil); err != nil || !bytes.Equal(got, c.want) {
			t.Errorf("%s:\n%x, %v, want\n%x", name, got, err, c.want)
		}
	}
}
