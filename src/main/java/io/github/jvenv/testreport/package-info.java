/**
 * What became of tests. A {@link io.github.jvenv.testreport.TestResult} is read from the XML that pytest and our runner of
 * unittest write ({@link io.github.jvenv.testreport.JunitXml}), and written where Maven's tools look for it, in the shape
 * that Surefire gives it ({@link io.github.jvenv.testreport.SurefireReports}).
 */
@NullMarked
package io.github.jvenv.testreport;

import org.jspecify.annotations.NullMarked;
