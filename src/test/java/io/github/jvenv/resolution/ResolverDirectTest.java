package io.github.jvenv.resolution;

import static io.github.jvenv.resolution.ResolverFixture.pins;
import static io.github.jvenv.resolution.ResolverFixture.resolve;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResolverDirectTest {
    private final FakeCandidates candidates = new FakeCandidates();

    @Test
    void takesWhatIsAtThePlaceThatIsAskedFor() {
        candidates
                .place("https://files.example/flask.zip", "flask 2.0rc1", "werkzeug")
                .release("flask 3.0")
                .release("werkzeug 1.0");

        Resolution resolution = resolve(candidates, "flask @ https://files.example/flask.zip", "flask>=2.0rc1");

        assertEquals("flask==2.0rc1 werkzeug==1.0", pins(resolution));
        assertEquals(
                "https://files.example/flask.zip",
                resolution.distributions().get(0).candidate().toString());
        assertEquals(null, candidates.asked().get("flask"));
    }

    @Test
    void takesAWheelByItsUrlWithoutAskingForItsVersion() {
        String url = "https://files.example/flask-2.0-py3-none-any.whl";
        candidates.place(url, "flask 2.0");

        assertEquals("flask==2.0", pins(resolve(candidates, "flask @ " + url)));
        assertEquals("{" + url + "=1}", candidates.asked().toString());
    }

    @Test
    void followsAPlaceThatADistributionAsksForEvenIfAnIndexWasAskedBefore() {
        candidates
                .release("flask 3.0", "werkzeug")
                .release("celery 5.0", "werkzeug @ https://files.example/werkzeug.zip")
                .release("werkzeug 3.0")
                .place("https://files.example/werkzeug.zip", "werkzeug 2.5");

        assertEquals("celery==5.0 flask==3.0 werkzeug==2.5", pins(resolve(candidates, "flask", "celery")));
        assertEquals("celery==5.0 flask==3.0 werkzeug==2.5", pins(resolve(candidates, "werkzeug", "flask", "celery")));
    }

    @Test
    void forgetsAPlaceThatNobodyAsksForInTheEnd() {
        candidates
                .release("celery 4.0", "werkzeug")
                .release("celery 5.0", "werkzeug @ https://files.example/werkzeug.zip", "kombu>2")
                .release("kombu 1.0")
                .release("werkzeug 3.0")
                .place("https://files.example/werkzeug.zip", "werkzeug 2.5");

        assertEquals("celery==4.0 kombu==1.0 werkzeug==3.0", pins(resolve(candidates, "celery", "kombu<2")));
    }

    @Test
    void forgetsAPlaceThatARejectedVersionAsksForWhereItLeavesNoSolution() {
        candidates
                .release("celery 4.0", "werkzeug<2")
                .release("celery 5.0", "werkzeug @ https://files.example/werkzeug.zip", "kombu>2")
                .release("kombu 1.0")
                .release("werkzeug 1.0")
                .place("https://files.example/werkzeug.zip", "werkzeug 2.5");

        assertEquals("celery==4.0 kombu==1.0 werkzeug==1.0", pins(resolve(candidates, "celery", "kombu<2")));
    }

    @Test
    void tellsWhatIsAtAPlaceIfThereIsNoSolutionWithoutItEither() {
        candidates
                .release("celery 4.0", "werkzeug>3")
                .release("celery 5.0", "werkzeug @ https://files.example/werkzeug.zip", "kombu>2")
                .release("kombu 1.0")
                .release("werkzeug 1.0")
                .place("https://files.example/werkzeug.zip", "werkzeug 2.5");

        ResolutionFailure failure =
                assertThrows(ResolutionFailure.class, () -> resolve(candidates, "celery", "kombu<2"));

        assertTrue(
                failure.getMessage()
                        .contains("werkzeug comes from https://files.example/werkzeug.zip, which has version 2.5"),
                failure.getMessage());
    }

    @Test
    void doesNotLetAnIndexLeadToThisMachinesDisk() {
        candidates
                .release("celery 4.0")
                .release("celery 5.0", "werkzeug @ file:///etc/werkzeug.zip")
                .place("file:///etc/werkzeug.zip", "werkzeug 2.5");

        assertEquals("celery==4.0", pins(resolve(candidates, "celery")));
    }

    @Test
    void anEditableRequirementMakesItsDirectoryEditable() {
        candidates.place("file:///src/flask", "flask 2.0");
        RootRequirement root =
                ResolverFixture.roots("flask @ file:///src/flask").get(0);
        RootRequirement editable = new RootRequirement(root.requirement(), "pom.xml -e", AllowedHashes.ANY, true);

        Resolution resolution =
                resolve(candidates, CandidatePolicy.DEFAULT, RequirementSet.of(List.of(root, editable)));

        assertEquals(true, resolution.distributions().get(0).editable());
    }

    @Test
    void aConstraintMayNameThePlace() {
        candidates
                .release("flask 3.0", "werkzeug")
                .release("werkzeug 3.0")
                .place("https://files.example/werkzeug.zip", "werkzeug 2.5");

        assertEquals(
                "flask==3.0 werkzeug==2.5",
                pins(resolve(
                        candidates,
                        CandidatePolicy.DEFAULT,
                        new RequirementSet(
                                ResolverFixture.roots("flask"),
                                ResolverFixture.lines(
                                        "constraints.txt", "werkzeug @ https://files.example/werkzeug.zip"),
                                List.of()))));
    }
}
