package io.github.jvenv.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResolverConcurrencyTest {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() throws InterruptedException {
        pool.shutdown();
        assertTrue(pool.awaitTermination(10, TimeUnit.SECONDS));
    }

    @Test
    void givesTheSameAnswerInWhateverOrderTheSourceAnswers() {
        Set<String> answers = new TreeSet<>();
        for (int seed = 0; seed < 30; seed++) {
            answers.add(resolve(new SlowCandidates(layers(), new Random(seed)), "top"));
        }
        answers.add(resolve(layers(), "top"));

        assertEquals(1, answers.size(), answers::toString);
    }

    @Test
    void failsWithTheSameWordsInWhateverOrderTheSourceAnswers() {
        Set<String> answers = new TreeSet<>();
        for (int seed = 0; seed < 30; seed++) {
            answers.add(resolve(new SlowCandidates(layers(), new Random(seed)), "top", "leaf-0>5"));
        }

        assertEquals(1, answers.size(), answers::toString);
    }

    @Test
    void asksSeveralThingsAtOnce() {
        SlowCandidates candidates = new SlowCandidates(layers(), new Random(1));

        resolve(candidates, "top");

        assertTrue(candidates.mostAtOnce.get() > 1, "asked one after the other");
    }

    @Test
    void keepsTheFailureOfAGuessThatNobodyNeedsToItself() {
        FakeCandidates offered = layers();
        CandidateSource source = new CandidateSource() {
            @Override
            public ProjectFiles files(ProjectName project) {
                return offered.files(project);
            }

            @Override
            public CoreMetadata metadata(DistributionFile file) {
                // The latest leaf is guessed to be needed, but is excluded by a requirement that is read later.
                if (file.filename().toString().startsWith("leaf_0-2")) {
                    throw new Failure("The disk is full.");
                }
                return offered.metadata(file);
            }
        };

        assertEquals(resolve(offered, "top", "strict"), resolve(source, "top", "strict"));
    }

    @Test
    void resolvesWithoutAnyoneToAskAhead() {
        Resolver resolver = new Resolver(task -> {
            throw new RejectedExecutionException("nobody is free");
        });

        Resolution resolution = resolver.resolve(
                RequirementSet.of(ResolverFixture.roots("top")),
                ResolverFixture.LINUX,
                CandidatePolicy.DEFAULT,
                layers(),
                DirectMetadata.NONE);

        assertEquals(resolve(layers(), "top"), ResolverFixture.pins(resolution));
    }

    /** A top that needs 12 projects, each of which needs the next one and an older leaf than there is. */
    private static FakeCandidates layers() {
        FakeCandidates candidates = new FakeCandidates();
        String[] middle = new String[12];
        for (int index = 0; index < middle.length; index++) {
            middle[index] = "middle-" + index;
            String leaf = "leaf_" + index % 3;
            candidates
                    .release("middle_" + index + " 1.0", leaf)
                    .release("middle_" + index + " 2.0", leaf + "<2", "middle-" + (index + 1) % middle.length)
                    .release("middle_" + index + " 3.0", leaf + ">7");
        }
        for (int index = 0; index < 3; index++) {
            candidates.release("leaf_" + index + " 1.0").release("leaf_" + index + " 2.0");
        }
        return candidates.release("top 1.0", middle).release("strict 1.0", "leaf-0<2");
    }

    private String resolve(CandidateSource source, String... requirements) {
        try {
            return ResolverFixture.pins(new Resolver(pool)
                    .resolve(
                            RequirementSet.of(ResolverFixture.roots(requirements)),
                            ResolverFixture.LINUX,
                            CandidatePolicy.DEFAULT,
                            source,
                            DirectMetadata.NONE));
        } catch (ResolutionFailure e) {
            return e.getMessage();
        }
    }

    /** Candidates that answer after a short while each. */
    private static final class SlowCandidates implements CandidateSource {
        private final FakeCandidates candidates;
        private final Random random;
        private final AtomicInteger atOnce = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();

        SlowCandidates(FakeCandidates candidates, Random random) {
            this.candidates = candidates;
            this.random = random;
        }

        @Override
        public ProjectFiles files(ProjectName project) {
            return slowly(() -> candidates.files(project));
        }

        @Override
        public CoreMetadata metadata(DistributionFile file) {
            return slowly(() -> candidates.metadata(file));
        }

        private <T> T slowly(Supplier<T> answer) {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                TimeUnit.MICROSECONDS.sleep(random.nextInt(2_000));
                return answer.get();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                atOnce.decrementAndGet();
            }
        }
    }
}
