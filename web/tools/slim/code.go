package slim

import (
	"encoding/binary"
	"errors"
)

// firstFunction is the number of the first function in addresses of code: an
// address is the number of a function, and 16 bits for a place in it.
const firstFunction = 0x1000

// slimCode writes the bodies of all functions again, as equal instructions
// that compress better: what a linker counts (how deep a place is nested,
// the number of the function) makes each place in the code another one.
func slimCode(body []byte) ([]byte, error) {
	r := &reader{rest: body}
	count := r.number()
	out := binary.AppendUvarint(nil, count)
	for i := range count {
		text := r.take(r.number())
		if r.err != nil {
			return nil, r.err
		}
		text, err := slimFunction(text, int64(firstFunction+i)<<16)
		if err != nil {
			return nil, err
		}
		out = append(binary.AppendUvarint(out, uint64(len(text))), text...)
	}
	if len(r.rest) > 0 {
		return nil, errors.New("slim: the code goes on after its last function")
	}
	return out, r.err
}

// slimFunction writes a function, locals and instructions, whose first
// address is given.
func slimFunction(text []byte, address int64) ([]byte, error) {
	locals, rest, err := cutLocals(text)
	if err != nil {
		return nil, err
	}
	code, err := readInstructions(rest)
	if err != nil {
		return nil, err
	}
	if len(code) < 2 || code[0].op != opGetGlobal || code[1].op != opSet || code[1].number != 1 {
		return text, nil // in assembly, with other parameters and locals
	}
	code = foldOffsets(findFrame(code).shortenBranches(code))
	var out []byte
	if hasAddress(code, address) {
		number, length := binary.Uvarint(locals)
		out = append(binary.AppendUvarint(out, number+1), 1, typeNumber64)
		out = append(out, locals[length:]...)
		code = addressFromLocal(code, address)
	} else {
		out = append(out, locals...)
	}
	for _, in := range code {
		out = append(out, in.bytes...)
	}
	return out, nil
}

// cutLocals cuts the locals that a function declares from its instructions.
func cutLocals(text []byte) (locals, rest []byte, err error) {
	r := &reader{rest: text}
	for range r.number() {
		r.number()
		r.byte()
	}
	return text[:len(text)-len(r.rest)], r.rest, r.err
}

// hasAddress tells whether a function writes places of its own to memory, as
// every call does: it writes where to go on.
func hasAddress(code []instruction, address int64) bool {
	for i := range code {
		if isAddress(code, i, address) {
			return true
		}
	}
	return false
}

func isAddress(code []instruction, i int, address int64) bool {
	return code[i].op == opConstant64 && code[i].number&^0xffff == address && i+1 < len(code) && code[i+1].op == opStore64
}

// addressFromLocal keeps the address of the function in a new local, the
// first after its parameter, and adds the 16 bits of a place to it.
func addressFromLocal(code []instruction, address int64) []instruction {
	const local = 1
	out := []instruction{constant64(address), numbered(opSet, local)}
	for i, in := range code {
		switch {
		case opGet <= in.op && in.op <= opTee && in.number >= local:
			out = append(out, numbered(in.op, int(in.number)+1))
		case isAddress(code, i, address):
			out = append(out, numbered(opGet, local), constant64(in.number&0xffff), plain(opOr64))
		default:
			out = append(out, in)
		}
	}
	return out
}

func plain(op byte) instruction { return instruction{op: op, bytes: []byte{op}} }

func numbered(op byte, n int) instruction {
	return instruction{op, int64(n), binary.AppendUvarint([]byte{op}, uint64(n))}
}

func constant64(n int64) instruction {
	return instruction{opConstant64, n, appendSigned([]byte{opConstant64}, n)}
}

// A frame is how Go's linker begins a function that has places to go on from,
// since WebAssembly cannot jump:
//
//	block                   the exit: at its end, the function returns 1
//	  loop
//	    block … block       one for each place to go on from
//	      get 0             the parameter, which place it is
//	      branch table      to the end of the block of that place
//	    end
//	    …                   the code of the first place
//	    end
//	    …
//
// A jump sets local 0 and goes back to the loop.
type frame struct {
	exit   bool
	loop   int      // how deep the loop is nested; 0 if there is no frame
	body   int      // the first instruction after the table
	blocks int      // how many there are
	table  []uint64 // the block of each place, the innermost is 0
}

// findFrame finds the frame. Without one, code stays as it is.
func findFrame(code []instruction) (f frame) {
	at := 2 // the stack's global goes into a local first
	is := func(op byte) bool { return at < len(code) && code[at].op == op }
	depth := 0
	if is(opBlock) {
		depth++
		at++
		f.exit = endsWithOne(code)
	}
	if !is(opLoop) {
		return frame{}
	}
	depth++
	at++
	for is(opBlock) {
		f.blocks++
		at++
	}
	if !is(opGet) || code[at].number != 0 {
		return frame{}
	}
	at++
	if !is(opBranchTable) {
		return frame{}
	}
	r := &reader{rest: code[at].bytes[1:]}
	for range r.number() + 1 {
		f.table = append(f.table, r.number())
	}
	f.loop, f.body = depth, at+1
	return f
}

// endsWithOne tells whether a function ends as one does that has an exit: the
// end of its first block, the constant 1, the end.
func endsWithOne(code []instruction) bool {
	n := len(code) - 3
	if n < 0 || code[n].op != opEnd || code[n+1].op != opConstant || code[n+1].number != 1 || code[n+2].op != opEnd {
		return false
	}
	depth := 0
	for i, in := range code[:n] {
		switch in.op {
		case opBlock, opLoop, opIf:
			depth++
		case opEnd:
			if depth--; depth == 0 && i > 0 {
				return false // the first block ended before
			}
		}
	}
	return depth == 1
}

// shortenBranches writes branches of a function with a frame again:
//
//   - One to the exit becomes a return, which is the same wherever it stands.
//   - A jump to a place further on becomes a branch to the end of its block.
//     It needs no table and no local 0, which is set before it is read.
func (f frame) shortenBranches(code []instruction) []instruction {
	if f.loop == 0 {
		return code
	}
	out := append([]instruction(nil), code[:f.body]...)
	depth := f.loop + f.blocks // how many blocks are open
	innermost := 0             // how many blocks of places have ended
	for i := f.body; i < len(code); i++ {
		in := code[i]
		inside := depth - f.loop - (f.blocks - innermost) // blocks that are open inside the place
		switch {
		case in.op == opBlock || in.op == opLoop || in.op == opIf:
			if label, ok := f.jump(code[i+1:], innermost, depth+1); ok && in.op == opIf && isEnd(code, i+4) {
				out = append(out, numbered(opBranchIf, label-innermost+inside))
				i += 4
				continue
			}
			depth++
		case in.op == opEnd:
			if inside == 0 {
				innermost++
			}
			depth--
		case in.op == opBranchIf && f.exit && int(in.number) == depth-1:
			out = append(out, instruction{opIf, typeNone, []byte{opIf, typeNone}}, plainConstant(1), plain(opReturn), plain(opEnd))
			continue
		}
		if label, ok := f.jump(code[i:], innermost, depth); ok {
			out = append(out, numbered(opBranch, label-innermost+inside))
			i += 2
			continue
		}
		out = append(out, in)
	}
	return out
}

func isEnd(code []instruction, i int) bool { return i < len(code) && code[i].op == opEnd }

func plainConstant(n int64) instruction {
	return instruction{opConstant, n, appendSigned([]byte{opConstant}, n)}
}

// jump tells whether code begins with a jump to a place whose block is still
// open, and which block that is.
func (f frame) jump(code []instruction, innermost, depth int) (label int, ok bool) {
	if len(code) < 3 || code[0].op != opConstant || code[1].op != opSet || code[1].number != 0 || code[2].op != opBranch || int(code[2].number) != depth-f.loop {
		return 0, false
	}
	place := code[0].number
	if place < 0 || place >= int64(len(f.table)) {
		return 0, false
	}
	label = int(f.table[place])
	return label, innermost <= label && label < f.blocks
}
