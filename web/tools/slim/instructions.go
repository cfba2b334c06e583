package slim

import "fmt"

// The codes of instructions and types:
// https://webassembly.github.io/spec/core/binary/instructions.html
const (
	opBlock        = 0x02
	opLoop         = 0x03
	opIf           = 0x04
	opEnd          = 0x0b
	opBranch       = 0x0c
	opBranchIf     = 0x0d
	opBranchTable  = 0x0e
	opReturn       = 0x0f
	opCall         = 0x10
	opCallIndirect = 0x11
	opGet          = 0x20 // a local
	opSet          = 0x21
	opTee          = 0x22
	opGetGlobal    = 0x23
	opSetGlobal    = 0x24
	opLoad         = 0x28 // the first of many
	opLoadByte     = 0x2d
	opStore        = 0x36
	opStore64      = 0x37
	opStoreLast    = 0x3e
	opConstant     = 0x41
	opConstant64   = 0x42
	opFirstPlain   = 0x45 // numbers of the stack alone, to opLastPlain
	opEqual        = 0x46
	opLess         = 0x48 // signed
	opAdd          = 0x6a
	opMultiply     = 0x6c
	opAnd          = 0x71
	opShiftLeft    = 0x74
	opShift        = 0x76 // to the right
	opOr64         = 0x84
	opAdd64        = 0x7c
	opWrap         = 0xa7 // of 64 bits to 32
	opExtend       = 0xad // to 64 bits
	opLastPlain    = 0xc4
	opMore         = 0xfc // a second code follows

	typeNumber   = 0x7f // of 32 bits
	typeNumber64 = 0x7e
	typeNone     = 0x40
)

// An instruction is one of a function's body: its code, its first number (a
// label, local, constant and so on), and all its bytes.
type instruction struct {
	op     byte
	number int64
	bytes  []byte
}

// readInstructions reads the body of a function after its locals. The
// instructions are those that Go's compiler and linker write; another one is
// an error.
func readInstructions(body []byte) ([]instruction, error) {
	var all []instruction
	r := &reader{rest: body}
	for len(r.rest) > 0 && r.err == nil {
		from := r.rest
		in := instruction{op: r.byte()}
		switch op := in.op; {
		case op <= 0x01, op == 0x05, op == opEnd, op == opReturn, op == 0x1a, op == 0x1b, opFirstPlain <= op && op <= opLastPlain:
			// unreachable, nop, else, end, return, drop, select, arithmetic
		case op == opBlock, op == opLoop, op == opIf:
			in.number = int64(r.byte())
		case op == opBranch, op == opBranchIf, op == opCall, opGet <= op && op <= opSetGlobal:
			in.number = int64(r.number())
		case op == opBranchTable:
			for range r.number() + 1 {
				in.number = int64(r.number())
			}
		case op == opCallIndirect, opLoad <= op && op <= opStoreLast: // of memory: how it is aligned, and an offset
			in.number = int64(r.number())
			r.number()
		case op == 0x3f, op == 0x40: // the size of memory
			r.byte()
		case op == opConstant, op == opConstant64:
			in.number = r.signed()
		case op == 0x43:
			r.take(4)
		case op == 0x44:
			r.take(8)
		case op == opMore:
			switch in.number = int64(r.number()); {
			case in.number <= 7: // numbers become integers
			case in.number == 10: // memory is copied
				r.take(2)
			case in.number == 11: // memory is filled
				r.take(1)
			default:
				return nil, fmt.Errorf("slim: instruction %#x %d is not one that Go's linker writes: see slim/instructions.go", op, in.number)
			}
		default:
			return nil, fmt.Errorf("slim: instruction %#x is not one that Go's linker writes: see slim/instructions.go", op)
		}
		in.bytes = from[:len(from)-len(r.rest)]
		all = append(all, in)
	}
	return all, r.err
}
