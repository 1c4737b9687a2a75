package io.github.jvenv.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.jvenv.testing.Scene;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentLockTest {
    @TempDir
    Path root;

    @Test
    @Timeout(60)
    void letsOneAtATimeWorkOnAnEnvironment() throws Exception {
        try (Scene scene = new Scene(root)) {
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            Path link = Files.createSymbolicLink(root.resolve("link"), scene.root);
            Path[] spellings = {
                scene.environment,
                scene.environment.resolve("../venv"),
                scene.environment.resolve("bin/.."),
                link.resolve(scene.root.relativize(scene.environment))
            };
            CompletableFuture<?>[] builds = new CompletableFuture<?>[8];
            for (int i = 0; i < builds.length; i++) {
                Path spelling = spellings[i % spellings.length];
                builds[i] = CompletableFuture.runAsync(() -> {
                    try {
                        EnvironmentLock.of(scene.surroundings(), spelling).holding(() -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            pause();
                            return inside.decrementAndGet();
                        });
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
            CompletableFuture.allOf(builds).get(50, TimeUnit.SECONDS);
            assertEquals(1, most.get());
            assertFalse(Files.exists(scene.environment), "the lock stands outside of what it guards");
        }
    }

    @Test
    @Timeout(60)
    void keepsNobodyFromAnotherEnvironment() throws Exception {
        try (Scene scene = new Scene(root)) {
            CountDownLatch done = new CountDownLatch(1);
            EnvironmentLock.of(scene.surroundings(), scene.environment).holding(() -> {
                CompletableFuture.runAsync(() -> {
                            try {
                                EnvironmentLock.of(scene.surroundings(), root.resolve("another"))
                                        .holding(() -> {
                                            done.countDown();
                                            return done;
                                        });
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        })
                        .join();
                return done;
            });
            assertEquals(0, done.getCount());
        }
    }

    /** Each had one of the two, and waited for the other one for ever. */
    @Test
    @Timeout(60)
    void twoWhoWantTheSameTwoEnvironmentsDoNotWaitForEachOther() throws Exception {
        try (Scene scene = new Scene(root)) {
            EnvironmentLock one = EnvironmentLock.of(scene.surroundings(), root.resolve("one"));
            EnvironmentLock other = EnvironmentLock.of(scene.surroundings(), root.resolve("other"));
            CompletableFuture<?>[] builds = new CompletableFuture<?>[40];
            for (int i = 0; i < builds.length; i++) {
                EnvironmentLock first = i % 2 == 0 ? one : other;
                EnvironmentLock second = i % 2 == 0 ? other : one;
                builds[i] = CompletableFuture.runAsync(() -> {
                    try {
                        first.holdingWith(second, () -> first);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
            CompletableFuture.allOf(builds).get(50, TimeUnit.SECONDS);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
