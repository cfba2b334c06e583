package slim

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// maxMemory is far more than a program of ours begins with.
const maxMemory = 1 << 28

// A piece is data at a place in memory.
type piece struct {
	at    int
	bytes []byte
}

// readData lays the pieces of a data section out in memory.
func readData(body []byte) ([]byte, error) {
	var pieces []piece
	size := 0
	r := &reader{rest: body}
	for range r.number() {
		memory, constant := r.number(), r.byte()
		at := r.signed()
		end := r.byte()
		if r.err == nil && (memory != 0 || constant != opConstant || end != opEnd || at < 0 || at > maxMemory) {
			return nil, fmt.Errorf("slim: piece %d of the data is of a kind that Go's linker does not make", len(pieces))
		}
		bytes := r.take(r.number())
		if r.err != nil {
			return nil, r.err
		}
		pieces = append(pieces, piece{int(at), bytes})
		size = max(size, int(at)+len(bytes))
	}
	if len(r.rest) > 0 {
		return nil, errors.New("slim: the data goes on after its last piece")
	}
	memory := make([]byte, size)
	for _, p := range pieces {
		copy(memory[p.at:], p.bytes)
	}
	return memory, r.err
}

// gap is how many zeros in a row begin another piece. Memory is zero where
// there is no piece. Fewer make more pieces; more make the plain file larger.
const gap = 256

// piecesOf cuts memory at its long runs of zeros.
func piecesOf(memory []byte) []piece {
	var pieces []piece
	for i := 0; i < len(memory); {
		if memory[i] == 0 {
			i++
			continue
		}
		end := i + 1 // after the last byte that is not zero
		for j := end; j < len(memory) && j-end < gap; j++ {
			if memory[j] != 0 {
				end = j + 1
			}
		}
		pieces = append(pieces, piece{i, memory[i:end]})
		i = end
	}
	return pieces
}

// appendData appends a data section.
func appendData(dst []byte, pieces []piece) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(pieces)))
	for _, p := range pieces {
		dst = append(dst, 0, opConstant)
		dst = appendSigned(dst, int64(p.at))
		dst = append(dst, opEnd)
		dst = binary.AppendUvarint(dst, uint64(len(p.bytes)))
		dst = append(dst, p.bytes...)
	}
	return dst
}
