package slim

import "encoding/binary"

// foldOffsets leaves it to loads and stores to add a constant to an address:
// each of them has an offset for that. The compiler does so for whole numbers
// outside of the stack alone. A sum of 64 bits goes around below 0, one with an
// offset does not. So the constant is less than lowest: whatever a program may
// load or store lies higher, and an address is above 0 before it is added, too.
func foldOffsets(code []instruction) []instruction {
	var out []instruction
	offsets := map[int]int64{} // what is added to that of an instruction
	for i := 0; i < len(code); i++ {
		in := code[i]
		if n, ok := offsets[i]; ok {
			in = withOffset(in, n)
		}
		n, ok := addend(code[i:])
		if !ok {
			out = append(out, in)
			continue
		}
		user := userOf(code, i+3)
		last := len(out) - 1
		narrow := last >= 0 && out[last].op == opExtend // it has 32 bits, as the stack pointer
		switch {
		case user > 0 && narrow:
			out, offsets[user] = out[:last], n
		case user > 0:
			out, offsets[user] = append(out, plain(opWrap)), n
		case narrow:
			out = append(out[:last], plainConstant(n), plain(opAdd))
		default:
			out = append(out, in)
			continue
		}
		i += 2
	}
	return out
}

// lowest is the first address of a Go program: its arguments, then its data
// (wasmMinDataAddr and offset in Go's linker). The address of a variable is no
// less, so it stays a constant: what is added to it may be below 0, as in
// table[i+5], of which the compiler makes i*8 and the address of table[5].
const lowest = 4096

// addend tells whether code begins with a constant that is added to an
// address of 64 bits, of which 32 are taken.
func addend(code []instruction) (n int64, ok bool) {
	if len(code) < 3 || code[0].op != opConstant64 || code[1].op != opAdd64 || code[2].op != opWrap {
		return 0, false
	}
	n = code[0].number
	return n, 0 <= n && n < lowest
}

// userOf finds the load or store whose address lies on top of the stack before
// instruction i; 0 if there is none, or if control may go elsewhere before.
func userOf(code []instruction, i int) int {
	above := 0 // how many numbers lie on the address
	for ; i < len(code); i++ {
		takes, leaves, ok := code[i].stack()
		if !ok {
			return 0
		}
		if takes > above {
			op := code[i].op
			if isLoad(op) || isStore(op) && above == 1 {
				return i
			}
			return 0
		}
		above += leaves - takes
	}
	return 0
}

func isLoad(op byte) bool  { return opLoad <= op && op < opStore }
func isStore(op byte) bool { return opStore <= op && op <= opStoreLast }

// withOffset is a load or store with more added to its address.
func withOffset(in instruction, more int64) instruction {
	r := &reader{rest: in.bytes[1:]}
	bytes := binary.AppendUvarint([]byte{in.op}, r.number()) // how it is aligned
	return instruction{in.op, in.number, binary.AppendUvarint(bytes, r.number()+uint64(more))}
}

// stack tells how many numbers an instruction takes from the stack and leaves
// there. ok is false where control goes elsewhere, and where nobody has asked.
func (in instruction) stack() (takes, leaves int, ok bool) {
	switch op := in.op; {
	case op == opGet, op == opGetGlobal, opConstant <= op && op < opFirstPlain:
		return 0, 1, true
	case op == opSet, op == opSetGlobal:
		return 1, 0, true
	case op == opTee, isLoad(op), unary(op), op == opMore && in.number <= 7:
		return 1, 1, true
	case isStore(op):
		return 2, 0, true
	case opFirstPlain <= op && op <= opLastPlain:
		return 2, 1, true
	}
	return 0, 0, false
}

// unary tells whether an instruction makes a number of one number, not of two:
// whether it is 0, its bits counted, rounded, converted.
func unary(op byte) bool {
	for _, codes := range [...][2]byte{{0x45, 0x45}, {0x50, 0x50}, {0x67, 0x69}, {0x79, 0x7b}, {0x8b, 0x91}, {0x99, 0x9f}, {0xa7, opLastPlain}} {
		if codes[0] <= op && op <= codes[1] {
			return true
		}
	}
	return false
}
