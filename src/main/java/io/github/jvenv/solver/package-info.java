/**
 * Version solving, knowing nothing of Python: the PubGrub algorithm of Natalie Weizenbaum.
 *
 * <h2>The words</h2>
 *
 * A <dfn>term</dfn> is a statement about the version chosen of one package: "in this set", or "not in this set", which
 * also holds when the package is not chosen at all. An <dfn>incompatibility</dfn> is a set of terms that must not all
 * hold. That <i>a 1</i> needs <i>b 2</i> is the incompatibility {<i>a 1</i>, not <i>b 2</i>}; that it cannot be used is
 * {<i>a 1</i>}. External incompatibilities come from a {@link io.github.jvenv.solver.PackageSource}, derived ones follow
 * from two others; each remembers its {@link io.github.jvenv.solver.Cause}, so that a failure is a proof.
 *
 * <p>The <dfn>partial solution</dfn> lists what is believed: <dfn>decisions</dfn>, which choose a version, and
 * <dfn>derivations</dfn>, which follow from decisions and an incompatibility. It <dfn>satisfies</dfn> an incompatibility
 * if all its terms hold. The <dfn>satisfier</dfn> is the assignment that completed that. The <dfn>decision level</dfn> of
 * an assignment is the number of decisions before it.
 *
 * <h2>The steps</h2>
 *
 * <ol>
 *   <li><dfn>Unit propagation</dfn>: where all terms of an incompatibility hold but one, the opposite of that one is
 *       derived, until nothing more follows.
 *   <li><dfn>Conflict resolution</dfn>: if an incompatibility is satisfied, it is combined with the cause of its
 *       satisfier (which says one thing that follows from both without that satisfier) until what is learnt would have
 *       told at an earlier level that the present one is wrong. The search goes back there and keeps what it learnt. If
 *       nothing but the root remains, that is the proof that there is no solution.
 *   <li><dfn>Decision making</dfn>: otherwise the best version of the most urgent open package is chosen and its
 *       dependencies become incompatibilities. When none is open, the decisions are the solution.
 * </ol>
 *
 * <h2>What is added to the algorithm</h2>
 *
 * <p><b>Features.</b> A package may be a feature of another one, its owner: it shares the owner's version and adds
 * dependencies. What feature <i>x</i> of <i>a 1</i> needs is the incompatibility {<i>a 1</i>, <i>x</i>, not <i>b 2</i>}, so
 * there never are two versions to keep in step. A feature is decided after its owner.
 *
 * <p><b>Company.</b> A version may be of use only beside one of some versions of other packages. That <i>a 1</i> can be
 * chosen only along with <i>b 2</i> or <i>c 3</i> is the incompatibility {<i>a 1</i>, not <i>b 2</i>, not <i>c 3</i>}.
 *
 * <p><b>Merging.</b> Versions that need the same thing share one incompatibility. Because a source may describe a version
 * by a set that reaches to its neighbour, these merge into ranges.
 *
 * <p><b>Order.</b> Packages that keep being rejected, and then those that they are rejected for, are decided earlier, and
 * the search goes back to before they were decided, once for each.
 *
 * <p><b>Proving again.</b> A proof is searched for once more from the facts of the first one alone. By then their ranges
 * are complete, so one step does where the search took many.
 */
@NullMarked
package io.github.jvenv.solver;

import org.jspecify.annotations.NullMarked;
