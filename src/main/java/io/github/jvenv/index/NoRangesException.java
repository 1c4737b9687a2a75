package io.github.jvenv.index;

import java.io.IOException;

/** A server that does not send parts of a file, or not those that were asked for. */
final class NoRangesException extends IOException {}
