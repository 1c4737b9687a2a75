package io.github.jvenv.requirements;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.text.SyntaxFailure;
import org.jspecify.annotations.Nullable;

/**
 * A requirement, or an option beside requirements, that cannot be read or has no place where it stands:
 *
 * <pre>
 * The requirement in requirements.txt line 3 cannot be read. Expected a version after '&gt;='.
 *     flask &gt;= ; python_version &lt; '3'
 *             ^
 * </pre>
 */
public final class UnreadableRequirementFailure extends Failure {
    private final String subject;
    private final String place;
    private final SyntaxFailure fault;

    UnreadableRequirementFailure(String subject, String place, SyntaxFailure fault) {
        this(subject, place, fault, null);
    }

    private UnreadableRequirementFailure(String subject, String place, SyntaxFailure fault, @Nullable String hint) {
        super(subject + " in " + place + " cannot be read. " + fault.getMessage(), hint, fault);
        this.subject = subject;
        this.place = place;
        this.fault = fault;
    }

    /** The same with a sentence that says what to do. */
    UnreadableRequirementFailure withHint(String hint) {
        return new UnreadableRequirementFailure(subject, place, fault, hint);
    }
}
