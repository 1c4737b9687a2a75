/**
 * Deflate streams (RFC 1951) taken apart and put together, bit by bit, without the platform's zlib.
 *
 * <p>A deflate stream is a run of <em>blocks</em>. Each starts with one bit that says whether it is the final one, and
 * two that say how it is coded: stored, with the fixed Huffman codes, or with codes of its own. After the final block
 * nothing follows. So two streams can be joined: clear the final bit of the first, end on a byte, go on with the second.
 * Finding that bit, and the bit after the last one, needs every symbol of the stream, but none of its bytes:
 *
 * <pre>
 *   BlockScanner ---> CodeReader ---> LengthTable, DistanceTable     what the next bits say, several symbols at a time
 *        |                |                  |
 *        +---- BitReader -+             HuffmanCode                  bit by bit: the rare long code word
 *          a window over a file
 *
 *   BlockWriter ----> Compressor ---> MatchFinder, Tokens, CodeLengths, CodeDescription
 *        |                |
 *        +---- BitWriter -+
 * </pre>
 *
 * What has no compressed form yet is compressed by this room too. The platform's zlib differs between Java distributions,
 * and so does its output; ours is the same everywhere.
 */
@NullMarked
package io.github.jvenv.deflate;

import org.jspecify.annotations.NullMarked;
