package io.github.jvenv.pinning;

import io.github.jvenv.lock.Lock;
import io.github.jvenv.provision.ParentDistributions;
import io.github.jvenv.resolution.CandidatePolicy;
import io.github.jvenv.resolution.Resolution;
import io.github.jvenv.session.ResolutionSession;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.surroundings.Surroundings;
import java.io.IOException;
import java.util.Optional;

/** Decides which distributions a set of requirements comes to: by a lock where one is used, else by a resolution. */
public record ChosenDistributions(Surroundings surroundings, ResolutionSession session, LockFile file, LockMode mode) {
    /**
     * The distributions for a target.
     *
     * @param policy what may be chosen where no lock decides
     */
    public Resolution of(Target target, CandidatePolicy policy) throws IOException {
        return of(target, policy, ParentDistributions.NONE);
    }

    /**
     * The distributions for a target.
     *
     * @param policy what may be chosen where no lock decides
     * @param parents what there is already, and counts where no lock decides
     */
    public Resolution of(Target target, CandidatePolicy policy, ParentDistributions parents) throws IOException {
        session.requirePython(target);
        Optional<Lock> lock = mode == LockMode.USE ? file.read(surroundings.narration()) : Optional.empty();
        if (lock.isPresent()) {
            surroundings.narration().detail(() -> "The lock file " + file.path() + " decides.");
            return new UsedLock(file.path(), lock.get()).of(session, target);
        }
        return parents.resolve(session.provision(), session.requirements(), target, policy);
    }

    /** What the lock lists, for whatever target; nothing where no lock decides. */
    public Optional<LockedWheels> lockedWheels() throws IOException {
        Optional<Lock> lock = mode == LockMode.USE ? file.read(surroundings.narration()) : Optional.empty();
        return lock.isPresent() ? Optional.of(new UsedLock(file.path(), lock.get()).wheels(session)) : Optional.empty();
    }
}
