package io.github.jvenv.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * Runs a goal that was started by hand in each module that it is for. Maven runs a goal that works without a POM once only,
 * in the first project of a reactor, and says nothing of the others; users expect of {@code mvn jvenv:lock} what they know
 * of goals that need a POM. A goal is for the modules whose POMs have this plugin, and not for a parent that has it only for
 * its modules to inherit.
 */
@Singleton
public final class ModulesByHand {
    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager plugins;

    @Inject
    ModulesByHand(LifecycleExecutor lifecycle, BuildPluginManager plugins) {
        this.lifecycle = lifecycle;
        this.plugins = plugins;
    }

    /** What a goal does in the project that Maven runs it in. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws MojoExecutionException, MojoFailureException;
    }

    /**
     * The modules that a goal is for, in the order of the reactor; none if it is for the project alone that Maven runs it in,
     * because that is all there is, because a phase runs it, because Maven runs it in the others by itself, or because no POM
     * has the plugin.
     */
    public List<MavenProject> of(MavenSession session, MojoExecution running) {
        if (running.getSource() != MojoExecution.Source.CLI
                || session.getProjects().size() < 2
                // Maven itself runs it in each of them.
                || running.getMojoDescriptor().isProjectRequired()
                // The others get it from here.
                || !session.getCurrentProject().equals(session.getTopLevelProject())) {
            return List.of();
        }
        return session.getProjects().stream()
                .filter(project -> new PluginConfiguration(project, running).isForProject())
                .toList();
    }

    /**
     * Runs a goal in some modules, one after the other. With {@code --fail-at-end} and {@code --fail-never} all of them have
     * their turn before the failures are told.
     *
     * @param own what it does in the present project
     */
    public void run(MavenSession session, MojoExecution running, List<MavenProject> modules, Log log, Work own)
            throws MojoFailureException {
        boolean failFast = MavenExecutionRequest.REACTOR_FAIL_FAST.equals(session.getReactorFailureBehavior());
        MavenProject present = session.getCurrentProject();
        List<MojoFailureException> failures = new ArrayList<>();
        for (MavenProject module : modules) {
            if (failFast && !failures.isEmpty()) {
                break;
            }
            log.info("Module " + module.getArtifactId() + ":");
            session.setCurrentProject(module);
            try {
                if (module.equals(present)) {
                    own.run();
                } else {
                    execute(session, running);
                }
            } catch (MojoFailureException | MojoExecutionException e) {
                failures.add(new MojoFailureException("Module " + module.getArtifactId() + ": " + e.getMessage(), e));
            } finally {
                session.setCurrentProject(present);
            }
        }
        if (!failures.isEmpty()) {
            throw new MojoFailureException(
                    failures.stream().map(MojoFailureException::getMessage).collect(Collectors.joining("\n")),
                    failures.get(0));
        }
    }

    private void execute(MavenSession session, MojoExecution running)
            throws MojoExecutionException, MojoFailureException {
        String plugin = String.join(":", running.getGroupId(), running.getArtifactId(), running.getVersion());
        String task = plugin + ":" + running.getGoal() + "@" + running.getExecutionId();
        try {
            for (MojoExecution execution :
                    lifecycle.calculateExecutionPlan(session, task).getMojoExecutions()) {
                plugins.executeMojo(session, execution);
            }
        } catch (MojoExecutionException | MojoFailureException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // Maven has a dozen kinds of what can be wrong with a plugin or its configuration, each with its sentence.
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
