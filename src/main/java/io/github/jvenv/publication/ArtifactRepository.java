package io.github.jvenv.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/** A Maven repository that artifacts are deployed to. Implemented by Maven's own resolver. */
public interface ArtifactRepository {
    /** The repository in words, without secrets. */
    String description();

    /**
     * Which of the artifacts are there now, each with its content as a file that stays for as long as the repository is used.
     *
     * @param artifacts all of one kind
     * @throws io.github.jvenv.failure.Failure if that cannot be found out
     */
    Map<Artifact, Path> findAll(Collection<Artifact> artifacts) throws IOException;

    /**
     * Deploys artifacts. Afterwards each is there.
     *
     * @throws io.github.jvenv.failure.Failure if that fails
     */
    void deploy(Map<Artifact, Path> artifacts) throws IOException;

    /**
     * Sees to it that artifacts which are there are listed among the versions of their name. Deploying lists them in the end,
     * if nothing breaks it off and nobody else lists others at the same moment.
     *
     * @throws io.github.jvenv.failure.Failure if that fails
     */
    void list(Collection<Artifact> artifacts) throws IOException;
}
