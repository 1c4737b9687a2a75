/**
 * Lock files: what to install, file by file and with hashes, decided once and the same ever after (PyPA "pylock.toml
 * Specification", PEP 751).
 *
 * <pre>
 *   text --{@link io.github.jvenv.lock.LockReader}--> {@link io.github.jvenv.lock.Lock} --{@link io.github.jvenv.lock.LockWriter}--> text
 *                       |
 *                       +--{@link io.github.jvenv.lock.LockSelection}, a target--> {@link io.github.jvenv.lock.SelectedPackage}s, each with the one file to install
 * </pre>
 *
 * <p>A {@link io.github.jvenv.lock.Lock} is a value that obeys the rules of the specification, whoever made it; its parts
 * have the names of the specification. It has no order: packages, files and arrays of names are sorted when the value is
 * made, so that two locks that say the same are equal and are written the same. What other tools keep in {@code tool} tables
 * is preserved, what they keep under unknown keys is not. Our own notes, by which a later build knows whether the lock is
 * still that of its inputs, are {@link io.github.jvenv.lock.LockInputs}.
 *
 * <p>Stricter than Python's {@code packaging}: at least one hash of every file has to be of an algorithm that nobody can
 * forge, hashes have the length of their algorithm, version control systems are known ones and commits whole, and
 * subdirectories stay within their tree.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/pylock-toml/">pylock.toml Specification</a>
 */
@NullMarked
package io.github.jvenv.lock;

import org.jspecify.annotations.NullMarked;
