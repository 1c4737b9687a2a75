package io.github.jvenv.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.requirement.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whole texts of failures: the message and, where there is one, the hint. */
class FailureMessageTest {
    private static final String HEADER =
            "The requirements have no solution for cpython 3.12.1 (cp312) on manylinux_2_28_x86_64.\n";

    private final FakeCandidates candidates = new FakeCandidates();

    @Test
    void tellsThatAProjectIsUnknown() {
        assertMessage("""
                pom.xml <requirement> asks for flask, but there is no project named flask.""", "flask");
    }

    @Test
    void guessesWhatAnUnknownProjectWasMeantToBe() {
        candidates.release("requests 2.32.0");

        assertMessage("""
                pom.xml <requirement> asks for reqeusts, but there is no project named reqeusts.
                Hint: Did you mean requests?""", "requests", "reqeusts");
    }

    @Test
    void tellsHowToNameWhatIsNoProject() {
        assertMessage("""
                pom.xml <requirement> asks for requirements-txt, but there is no project named requirements-txt.
                Hint: A file of requirements is named with <requirementsFiles>, or with -r in another one.""", "requirements.txt");
        assertMessage("""
                pom.xml <requirement> asks for python>=3.9, but there is no project named python.
                Hint: Which Python is used is said with <python>.""", "python>=3.9");
    }

    @Test
    void tellsThatAProjectHasNoFiles() {
        candidates.project("flask");

        assertMessage("""
                pom.xml <requirement> asks for flask, but there are no files of flask.""", "flask");

        candidates.status("flask", "quarantined", "steals passwords");

        assertMessage("""
                pom.xml <requirement> asks for flask, but there are no files of flask, which is in quarantine: its index takes it for unsafe ("steals passwords").""", "flask");
    }

    @Test
    void tellsWhichVersionsThereAreInsteadOfTheOneAskedFor() {
        candidates.release("flask 2.0.0").release("flask 3.0.0");

        assertMessage("""
                pom.xml <requirement> asks for flask==2.5, but there are only flask 2.0.0 and 3.0.0.""", "flask==2.5");
    }

    @Test
    void countsManyVersions() {
        for (int minor = 0; minor < 12; minor++) {
            candidates.release("flask 2." + minor);
        }

        assertMessage("""
                pom.xml <requirement> asks for flask>=3, but there are only flask 2.0 to 2.11 (12 versions).""", "flask>=3");
    }

    @Test
    void tellsAConflictOfADependencyWithARequirement() {
        candidates
                .release("flask 3.0.0", "werkzeug>=3.0.0")
                .release("flask 3.1.0", "werkzeug>=3.1.0")
                .release("werkzeug 2.0.0")
                .release("werkzeug 3.0.0")
                .release("werkzeug 3.1.0");

        assertMessage("""
                pom.xml <requirement> asks for flask==3.0.0 and werkzeug<3, but flask 3.0.0 needs werkzeug>=3.0.0.""", "flask==3.0.0", "werkzeug<3");
    }

    @Test
    void tellsRangesOfVersionsByWhatExists() {
        candidates
                .release("flask 1.0", "werkzeug==1.*")
                .release("flask 1.1", "werkzeug==1.*")
                .release("flask 2.0", "werkzeug==2.*")
                .release("flask 2.1", "werkzeug==2.*")
                .release("flask 3.0", "werkzeug==3.*")
                .release("werkzeug 1.0")
                .release("werkzeug 2.0")
                .release("werkzeug 3.0")
                .release("werkzeug 4.0");

        assertMessage("""
                Because flask 1.1 needs werkzeug==1.* and flask>=2.0,<3.0 needs werkzeug==2.*, flask>=1.1,<3.0 needs werkzeug<3.
                But pom.xml <requirement> asks for flask>=1.1 and werkzeug>=4, and flask 3.0 needs werkzeug==3.*.""", "flask>=1.1", "werkzeug>=4");
    }

    @Test
    void namesEveryOriginOfWhatIsAsked() {
        candidates.release("flask 3.0.0");

        ResolutionFailure failure = assertThrows(
                ResolutionFailure.class,
                () -> new Resolver(Runnable::run)
                        .resolve(
                                RequirementSet.of(List.of(
                                        new RootRequirement(Requirement.parse("flask<3"), "pom.xml <requirement>"),
                                        new RootRequirement(Requirement.parse("flask<3"), "requirements.txt:4"),
                                        new RootRequirement(Requirement.parse("flask>1"), "requirements.txt:5"))),
                                ResolverFixture.LINUX,
                                CandidatePolicy.DEFAULT,
                                candidates,
                                DirectMetadata.NONE));

        assertEquals(
                HEADER + "pom.xml <requirement> and requirements.txt:4 ask for flask<3,"
                        + " but there is only flask 3.0.0.",
                failure.getMessage());
    }

    @Test
    void tellsRequirementsThatExcludeEachOther() {
        candidates.release("flask 2.0.0").release("flask 3.0.0");

        assertMessage("""
                pom.xml <requirement> asks for flask==2.0.0 and flask==3.0.0, which cannot be had together.""", "flask==2.0.0", "flask==3.0.0");
    }

    @Test
    void tellsARequirementThatExcludesItself() {
        candidates.release("flask 2.0.0");

        assertMessage("""
                pom.xml <requirement> asks for flask>3,<2, which no version can be.""", "flask>3,<2");
    }

    @Test
    void tellsWhatAnExtraNeeds() {
        candidates
                .release("flask 3.0.0", file -> file.requires("werkzeug").extra("async", "asgiref>=3.2"))
                .release("asgiref 3.0")
                .release("asgiref 3.2")
                .release("werkzeug 3.0");

        assertMessage("""
                pom.xml <requirement> asks for asgiref==3.0 and flask[async], but flask[async] 3.0.0 needs asgiref>=3.2.""", "flask[async]", "asgiref==3.0");
    }

    @Test
    void tellsLongerChainsInSteps() {
        candidates
                .release("a 1.0", "b==1.0")
                .release("a 2.0", "b==2.0")
                .release("a 2.1", "b==2.0")
                .release("a 3.0", "b==3.0")
                .release("b 1.0")
                .release("b 2.0")
                .release("b 3.0")
                .release("c 1.0", "a<2.0")
                .release("c 2.0", "a>=3.0");

        assertMessage("""
                Because c 1.0 needs a<2.0, c 2.0 needs a>=3.0 and a 1.0 needs b==1.0, every version of c needs a>=3.0 or b==1.0.
                But pom.xml <requirement> asks for b>=2.0,<3.0 and c, and a 3.0 needs b==3.0.""", "a", "b>=2.0,<3.0", "c");
    }

    @Test
    void numbersWhatItRefersToAgain() {
        candidates
                .release("p 1.0", "x==1.0")
                .release("p 2.0", "y==1.0")
                .release("q 1.0", "x==2.0")
                .release("q 2.0", "y==2.0")
                .release("q 3.0", "z==9.0")
                .release("x 1.0", "z==1.0")
                .release("x 2.0", "z==2.0")
                .release("y 1.0", "z==1.0")
                .release("y 2.0", "z==3.0")
                .release("z 1.0")
                .release("z 2.0")
                .release("z 3.0")
                .release("z 9.0");

        assertMessage("""
                Because q 2.0 needs y==2.0, q 1.0 needs x==2.0 and y 2.0 needs z==3.0, q<3.0 needs x==2.0 or z==3.0.
                So, because q 3.0 needs z==9.0 and x 2.0 needs z==2.0, every version of q needs z>=2.0 (1).
                Because p 1.0 needs x==1.0 and p 2.0 needs y==1.0, every version of p needs x==1.0 or y==1.0.
                So, because x 1.0 needs z==1.0 and y 1.0 needs z==1.0, every version of p needs z==1.0.
                But pom.xml <requirement> asks for p and q, and every version of q needs z>=2.0 (1).""", "p", "q");
    }

    @Test
    void concludesNothingInTheWordsOfAPremise() {
        candidates
                .release("a 1.0", "e>=3,<6")
                .release("a 2.0")
                .release("a 3.0")
                .release("a 4.0")
                .release("e 2.0", "a!=2.0")
                .release("e 3.0");

        assertMessage("""
                pom.xml <requirement> asks for a>=1,<3 and e==2.0, but a 1.0 needs e>=3,<6 and e 2.0 needs a!=2.0.""", "a>=1,<3", "e==2.0");
    }

    @Test
    void tellsThatAnotherPythonIsRequired() {
        candidates.release("flask 3.0.0", file -> file.python(">=3.13,<4"));

        assertMessage("""
                pom.xml <requirement> asks for flask, but flask 3.0.0 requires Python >=3.13,<4.
                Hint: With Python >=3.13,<4, flask 3.0.0 can be considered.""", "flask");
    }

    @Test
    void doesNotPromiseThatAnotherPythonIsEnoughWhereThePlatformDoesNotFitEither() {
        candidates.file("flask", "flask-3.0.0-py3-none-win_amd64.whl", file -> file.python(">=3.13"));

        assertMessage("""
                pom.xml <requirement> asks for flask, but flask 3.0.0 requires Python >=3.13.""", "flask");
    }

    @Test
    void doesNotPromiseThatAnotherPythonIsEnoughForAYankedVersion() {
        candidates.release("flask 3.0.0", file -> file.python(">=3.13").yanked("broken"));

        assertMessage("""
                pom.xml <requirement> asks for flask, but flask 3.0.0 requires Python >=3.13.
                Hint: With Python >=3.13, flask 3.0.0 can be considered, but only if flask==3.0.0 is asked for,\
                 because it is yanked.""", "flask");
    }

    @Test
    void tellsThatOnlyTheMetadataRequiresAnotherPython() {
        candidates.release("flask 3.0.0", file -> file.pythonInMetadata(">=3.13"));

        assertMessage("""
                pom.xml <requirement> asks for flask, but flask 3.0.0 requires Python >=3.13.""", "flask");
    }

    @Test
    void tellsThatAVersionIsYanked() {
        candidates.release("flask 2.0.0").release("flask 3.0.0", file -> file.yanked("deletes the home directory"));

        assertMessage("""
                pom.xml <requirement> asks for flask>2, but flask 3.0.0 is yanked (deletes the home directory).
                Hint: To use flask 3.0.0 although it is yanked, ask for flask==3.0.0.""", "flask>2");
    }

    @Test
    void saysOfALocalVersionNothingThatIsSoOfOthersOnly() {
        candidates
                .release("torch 2.0+cpu", "numpy")
                .release("torch 2.0+cu118", file -> file.yanked(""))
                .release("torch 2.1", "numpy<2", "scipy")
                .release("numpy 1.0", "blas==2.0")
                .release("blas 1.0");

        assertMessage("""
                Because torch 2.0+cpu needs numpy and torch 2.1 needs numpy<2, every usable version of torch needs numpy.
                But pom.xml <requirement> asks for torch, numpy 1.0 needs blas==2.0 and there is only blas 1.0.""", "torch");
    }

    @Test
    void tellsThatThereAreOnlySourceDistributions() {
        candidates.file("flask", "flask-2.0.0.tar.gz").file("flask", "flask-3.0.0.tar.gz");

        assertMessageOfWheelsOnly("""
                pom.xml <requirement> asks for flask, but every version of flask has only a source distribution, which is not to be built.""", "flask");
    }

    @Test
    void namesThePlatformsAndPythonsThatWheelsAreFor() {
        candidates
                .file("numpy", "numpy-1.0-cp39-cp39-manylinux_2_17_x86_64.whl")
                .file("numpy", "numpy-1.0-cp310-cp310-manylinux_2_17_x86_64.whl")
                .file("numpy", "numpy-1.0-cp312-cp312-win_amd64.whl")
                .file("numpy", "numpy-2.0-cp312-cp312-macosx_11_0_arm64.whl")
                .file("numpy", "numpy-2.0-cp312-cp312-win_amd64.whl")
                .file("numpy", "numpy-2.0.tar.gz");

        assertMessageOfWheelsOnly("""
                pom.xml <requirement> asks for numpy, but numpy 1.0 has wheels for cp310 and cp39 only and\
                 numpy 2.0 has wheels for macosx_11_0_arm64 and win_amd64 only, and its source distribution is not to be built.""", "numpy");
    }

    @Test
    void doesNotPromiseThatAPythonIsEnoughWhichWheelsNeedInAnotherBuildOrDoNotAllow() {
        candidates
                .file("torch", "torch-2.0-cp313-cp313t-manylinux_2_17_x86_64.whl")
                .file("torch", "torch-2.0-cp311-cp311-manylinux_2_17_x86_64.whl", file -> file.python(">=3.12"));

        assertMessage("""
                pom.xml <requirement> asks for torch, but torch 2.0 has wheels for cp313 and cp311 only.""", "torch");
    }

    @Test
    void saysWhichPythonWheelsAreFor() {
        candidates
                .file("torch", "torch-2.0-cp310-cp310-manylinux_2_17_x86_64.whl")
                .file("torch", "torch-2.0-cp311-cp311-manylinux_2_17_x86_64.whl");

        assertMessage("""
                pom.xml <requirement> asks for torch, but torch 2.0 has wheels for cp311 and cp310 only.
                Hint: With CPython 3.11, torch 2.0 can be considered.""", "torch");
    }

    @Test
    void doesNotTellOfGapsBetweenVersions() {
        candidates
                .release("boto 1.30.0", "urllib3==1.*")
                .release("boto 1.30.1", "urllib3==1.*")
                .release("boto 1.31.0", "urllib3==2.*")
                .release("urllib3 0.9")
                .release("urllib3 1.0")
                .release("urllib3 2.0");

        assertMessage("""
                pom.xml <requirement> asks for boto>1.30 and urllib3<1, but boto 1.30.1 needs urllib3==1.* and boto 1.31.0 needs urllib3==2.*.""", "boto>1.30", "urllib3<1");
    }

    @Test
    void namesTheAbiWhereOnlyThatDoesNotFit() {
        candidates.file("numpy", "numpy-1.0-cp312-cp312d-manylinux_2_17_x86_64.whl");

        assertMessage("""
                pom.xml <requirement> asks for numpy, but numpy 1.0 has wheels for cp312-cp312d only.""", "numpy");
    }

    @Test
    void tellsManyReasonsByTheirKind() {
        candidates
                .file("numpy", "numpy-1.0.tar.gz")
                .file("numpy", "numpy-1.1-cp27-cp27m-manylinux1_x86_64.whl")
                .file("numpy", "numpy-1.2-cp39-cp39-manylinux_2_17_x86_64.whl")
                .file("numpy", "numpy-1.3-py3-none-any.whl", file -> file.python("<3.8"))
                .file("numpy", "numpy-1.4-py3-none-any.whl", file -> file.python("<3.9"))
                .file("numpy", "numpy-1.5-py3-none-any.whl", file -> file.yanked("broken"))
                .file("numpy", "numpy-2.0-py3-none-any.whl");

        assertMessageOfWheelsOnly("""
                pom.xml <requirement> asks for numpy<2, but numpy<=1.2 has no wheel that fits (numpy 1.2 has wheels for cp39 only),\
                 numpy>=1.3,<=1.4 requires another Python (numpy 1.4 requires Python <3.9) and numpy 1.5 is yanked (broken).
                Hint: To use numpy 1.5 although it is yanked, ask for numpy==1.5.""", "numpy<2");
    }

    @Test
    void saysWhatWasNotConsideredAndMightHaveHelped() {
        candidates
                .release("flask 2.0.0", "werkzeug==2.0.0")
                .file("flask", "flask-3.0.0.tar.gz")
                .release("werkzeug 2.0.0")
                .release("werkzeug 3.0.0");

        assertMessageOfWheelsOnly("""
                pom.xml <requirement> asks for flask and werkzeug==3.0.0, but flask 2.0.0 needs werkzeug==2.0.0.
                Hint: flask 3.0.0 was not considered, because it has only a source distribution, which is not to be built.""", "flask", "werkzeug==3.0.0");
    }

    @Test
    void saysThatAPreReleaseWouldDo() {
        candidates
                .release("flask 2.0.0", "werkzeug==2.0.0")
                .release("flask 3.0.0rc1", "werkzeug==3.0.0")
                .release("werkzeug 2.0.0")
                .release("werkzeug 3.0.0");

        assertMessage("""
                pom.xml <requirement> asks for flask and werkzeug==3.0.0, but flask 2.0.0 needs werkzeug==2.0.0.
                Hint: There is a solution with pre-releases: ask for flask>=3.0.0rc1, or allow all pre-releases.""", "flask", "werkzeug==3.0.0");
    }

    @Test
    void doesNotTellToAskForPreReleasesThatAreAskedForAnyway() {
        candidates
                .release("celery 5.0rc1")
                .release("flask 2.0.0", "werkzeug==2.0.0")
                .release("flask 3.0.0rc1", "werkzeug==3.0.0")
                .release("werkzeug 2.0.0")
                .release("werkzeug 3.0.0");

        assertMessage("""
                pom.xml <requirement> asks for flask and werkzeug==3.0.0, but flask 2.0.0 needs werkzeug==2.0.0.
                Hint: There is a solution with pre-releases: ask for flask>=3.0.0rc1, or allow all pre-releases.""", "celery==5.0rc1", "flask", "werkzeug==3.0.0");
    }

    @Test
    void doesNotAdviseToTakeAPreReleaseOfWhatIsToBeFinal() {
        candidates.release("flask 3.0.0rc1");

        assertMessage(
                "pom.xml <requirement> asks for flask, but flask 3.0.0rc1 is a pre-release.",
                CandidatePolicy.DEFAULT.with(ReleaseControl.UNSAID.withOnlyFinal("flask")),
                RequirementSet.of(ResolverFixture.roots("flask")));
    }

    @Test
    void tellsWhereAProjectComesFromWhenThatDoesNotDo() {
        candidates
                .release("flask 3.0.0", "werkzeug>=3")
                .place("https://user:secret@files.example/werkzeug.tar.gz", "werkzeug 2.0.0");

        assertMessage("""
                pom.xml <requirement> asks for flask, but flask 3.0.0 needs werkzeug>=3 and\
                 werkzeug comes from https://files.example/werkzeug.tar.gz, which has version 2.0.0.""", "flask", "werkzeug @ https://user:secret@files.example/werkzeug.tar.gz");
    }

    @Test
    void tellsWhoNeedsAProjectFromAnotherPlace() {
        candidates
                .release("flask 3.0.0", "werkzeug @ https://files.example/werkzeug.zip")
                .release("celery 5.0.0", "werkzeug @ https://files.example/other.zip")
                .place("https://files.example/werkzeug.zip", "werkzeug 3.0.0")
                .place("https://files.example/other.zip", "werkzeug 2.0.0");

        assertMessage("""
                pom.xml <requirement> asks for celery, but celery 5.0.0 needs werkzeug from https://files.example/other.zip,\
                 and flask 3.0.0 needs it from https://files.example/werkzeug.zip.""", "flask", "celery");
        assertMessage("""
                pom.xml <requirement> asks for celery, but celery 5.0.0 needs werkzeug from https://files.example/other.zip,\
                 and werkzeug comes from https://files.example/werkzeug.zip.""", "werkzeug @ https://files.example/werkzeug.zip", "celery");
    }

    @Test
    void refusesTwoPlacesForOneProject() {
        ResolutionFailure failure = assertThrows(
                ResolutionFailure.class,
                () -> ResolverFixture.resolve(
                        candidates,
                        "flask @ https://user:secret@files.example/flask.zip",
                        "flask @ https://files.example/other.zip"));

        assertEquals(
                "pom.xml <requirement> asks for flask from https://files.example/flask.zip, and pom.xml <requirement>"
                        + " from https://files.example/other.zip.",
                failure.getMessage());
        assertEquals("A project can come from one place only.", failure.hint().orElseThrow());
    }

    @Test
    void tellsWhichConstraintRulesAVersionOut() {
        candidates.release("flask 2.0.0").release("flask 3.0.0");

        assertMessage(
                """
                pom.xml <requirement> asks for flask>=3, but flask 3.0.0 is ruled out by constraints.txt line 1 (flask<3).""",
                CandidatePolicy.DEFAULT,
                new RequirementSet(
                        ResolverFixture.roots("flask>=3"),
                        ResolverFixture.lines("constraints.txt", "flask<3"),
                        List.of()));
    }

    @Test
    void tellsThatOnlyWheelsAreThereWhereNoneAreWanted() {
        candidates.release("flask 3.0.0");

        assertMessage(
                """
                pom.xml <requirement> asks for flask, but flask 3.0.0 has only wheels, which are not to be used.""",
                CandidatePolicy.DEFAULT.with(FormatControl.ANY.withNoBinary("flask")),
                RequirementSet.of(ResolverFixture.roots("flask")));
    }

    @Test
    void tellsWhichDistributionsHaveNoHash() {
        candidates.release("flask 3.0.0", "werkzeug").release("werkzeug 2.0.0").release("click 8.0");
        AllowedHashes hashes = AllowedHashes.of(Map.of("sha256", "0".repeat(64)));
        RequirementSet set = RequirementSet.of(List.of(
                new RootRequirement(Requirement.parse("flask==3.0.0"), "requirements.txt line 1", hashes, false),
                new RootRequirement(Requirement.parse("click"), "requirements.txt line 2")));

        assertMessage("""
                Hashes are required, because requirements.txt line 1 gives one of flask, and cannot be checked for all distributions:
                click==8.0 has no hash in requirements.txt line 2.
                werkzeug==2.0.0 is needed by flask==3.0.0 only, and nothing gives its hash.
                Hint: Give every distribution, what others need included, with its version and hashes, as pip-compile\
                 --generate-hashes writes them; or use a lock.""", "", CandidatePolicy.DEFAULT, set);
    }

    @Test
    void tellsWhoAsksForWhatCanHaveNoHash() {
        candidates
                .place(
                        "git+https://files.example/flask.git",
                        "flask 3.0.0",
                        "werkzeug @ git+https://files.example/w.git")
                .place("git+https://files.example/w.git", "werkzeug 2.0.0");
        RequirementSet set = RequirementSet.of(
                ResolverFixture.lines("requirements.txt", "flask @ git+https://files.example/flask.git"));

        assertMessage("""
                Hashes are required, because requireHashes, or --require-hashes in a file, says so, and cannot be checked for all distributions:
                flask comes from git+https://files.example/flask.git, of which there is no hash: it is asked for in requirements.txt line 1.
                werkzeug comes from git+https://files.example/w.git, of which there is no hash: it is needed by flask==3.0.0.
                Hint: Give every distribution, what others need included, with its version and hashes, as pip-compile\
                 --generate-hashes writes them; or use a lock.""", "", CandidatePolicy.DEFAULT.with(HashRule.ALWAYS), set);
    }

    @Test
    void tellsThatAVersionHasNoneOfTheHashes() {
        candidates
                .release("app 1.0", "flask>=2")
                .release("flask 1.0", file -> file.sha256("a".repeat(64)))
                .release("flask 2.0", file -> file.sha256("b".repeat(64)));
        AllowedHashes hashes = AllowedHashes.of(Map.of("sha256", "a".repeat(64)));

        assertMessage(
                """
                pom.xml <requirement> asks for app, but app 1.0 needs flask>=2 and flask 2.0 has none of the hashes that requirements.txt line 1 gives.""",
                CandidatePolicy.DEFAULT,
                RequirementSet.of(List.of(
                        new RootRequirement(Requirement.parse("flask"), "requirements.txt line 1", hashes, false),
                        ResolverFixture.roots("app").get(0))));
    }

    @Test
    void aHashInAConstraintDemandsHashesOfAll() {
        candidates.release("flask 3.0.0", "werkzeug").release("werkzeug 2.0.0");
        AllowedHashes hashes = AllowedHashes.of(Map.of("sha256", "0".repeat(64)));
        RootRequirement constraint =
                new RootRequirement(Requirement.parse("flask===3.0.0"), "constraints.txt line 1", hashes, false);
        RequirementSet set = new RequirementSet(ResolverFixture.roots("flask==3.0.0"), List.of(constraint), List.of());

        assertMessage("""
                Hashes are required, because constraints.txt line 1 gives one of flask, and cannot be checked for all distributions:
                werkzeug==2.0.0 is needed by flask==3.0.0 only, and nothing gives its hash.
                Hint: Give every distribution, what others need included, with its version and hashes, as pip-compile\
                 --generate-hashes writes them; or use a lock.""", "", CandidatePolicy.DEFAULT, set);
    }

    @Test
    void tellsThatMetadataBelongsToAnotherDistribution() {
        candidates.release("flask 3.0.0", file -> file.field("Name: flusk").field("Version: 3.0.0"));

        assertMessage("""
                pom.xml <requirement> asks for flask, but flask 3.0.0 has the metadata of flusk 3.0.0.""", "flask");
    }

    @Test
    void showsWhatIsWrongWithMetadata() {
        candidates.release("flask 3.0.0", file -> file.field("Requires-Dist: werkzeug >="));

        assertMessage("""
                pom.xml <requirement> asks for flask, but flask 3.0.0 has metadata that is not valid.
                flask 3.0.0: The file METADATA of a distribution is not valid.\
                 Its field Requires-Dist is faulty. Expected a version after '>='.
                    werkzeug >=
                               ^""", "flask");
    }

    @Test
    void showsOneExampleOfWhatIsWrongWithTheMetadataOfManyVersions() {
        for (int minor = 0; minor < 5; minor++) {
            int number = minor;
            candidates.release("flask 3." + minor, file -> file.field("Requires-Dist: werkzeug" + number + " >="));
        }

        assertMessage("""
                pom.xml <requirement> asks for flask, but every version of flask has metadata that is not valid.
                flask 3.4, for example: The file METADATA of a distribution is not valid.\
                 Its field Requires-Dist is faulty. Expected a version after '>='.
                    werkzeug4 >=
                                ^""", "flask");
    }

    @Test
    void showsWhatIsWrongWithTheMetadataOfEachProject() {
        candidates
                .release("app 1.0", "flask")
                .release("app 2.0", "click")
                .release("flask 3.0", file -> file.field("Requires-Dist: werkzeug >="))
                .release("flask 3.1", file -> file.field("Requires-Dist: werkzeug ~="))
                .release("click 8.1", file -> file.field("Requires-Dist: colour ~="));

        assertMessage("""
                Because app 1.0 needs flask and every version of flask has metadata that is not valid, app 1.0 cannot be used.
                But pom.xml <requirement> asks for app, app 2.0 needs click and click 8.1 has metadata that is not valid.
                flask 3.1, for example: The file METADATA of a distribution is not valid.\
                 Its field Requires-Dist is faulty. Expected a version after '~='.
                    werkzeug ~=
                               ^
                click 8.1: The file METADATA of a distribution is not valid.\
                 Its field Requires-Dist is faulty. Expected a version after '~='.
                    colour ~=
                             ^""", "app");
    }

    @Test
    void showsAUrlInMetadataThatCannotBeRead() {
        candidates
                .release("flask 3.0", file -> file.field("Requires-Dist: werkzeug @ ftp://files.example/werkzeug.zip"))
                .release(
                        "flask 3.1",
                        file -> file.field("Requires-Dist: werkzeug @ https://files.example/werkzeug.whl"));

        assertMessage("""
                pom.xml <requirement> asks for flask, but every version of flask needs a distribution from a URL that cannot be read.
                flask 3.1, for example: Expected a wheel's name, version, maybe a build tag, then interpreter, ABI and\
                 platform tags, joined by '-'.
                    werkzeug.whl
                    ^^^^^^^^""", "flask");
    }

    @Test
    void buildsNoPreReleaseToKnowWhetherItWouldHelp() {
        candidates
                .release("flask 3.0.0", "werkzeug>2")
                .file("werkzeug", "werkzeug-3.0rc1.tar.gz")
                .release("werkzeug 2.0.0")
                .release("werkzeug 4.0.0", "flask<3");

        assertThrows(ResolutionFailure.class, () -> ResolverFixture.resolve(candidates, "flask", "werkzeug"));
        assertEquals(null, candidates.asked().get("werkzeug-3.0rc1.tar.gz"));
    }

    @Test
    void aMarkerWithoutMeaningMakesOneVersionUnusable() {
        candidates.release("flask 3.0.0", "werkzeug ; platform_system ~= 'Linux'");

        assertMessage("""
                pom.xml <requirement> asks for flask, but flask 3.0.0 has metadata that is not valid.
                flask 3.0.0: The marker comparison platform_system ~= "Linux" has no meaning: ~= compares versions.""", "flask");
        candidates.release("flask 2.0.0");
        assertEquals("flask==2.0.0", ResolverFixture.pins(ResolverFixture.resolve(candidates, "flask")));
    }

    @Test
    void tellsWhereAMarkerWithoutMeaningStands() {
        candidates.release("flask 3.0.0");

        Failure failure = assertThrows(
                Failure.class, () -> ResolverFixture.resolve(candidates, "flask ; platform_system ~= 'Linux'"));
        assertEquals(
                "pom.xml <requirement> cannot be understood. The marker comparison platform_system ~= \"Linux\" has no"
                        + " meaning: ~= compares versions.",
                failure.getMessage());
    }

    private void assertMessage(String expected, String... requirements) {
        assertMessage(expected, CandidatePolicy.DEFAULT, RequirementSet.of(ResolverFixture.roots(requirements)));
    }

    private void assertMessageOfWheelsOnly(String expected, String... requirements) {
        assertMessage(
                expected,
                CandidatePolicy.DEFAULT.with(FormatControl.ANY.withOnlyBinary(":all:")),
                RequirementSet.of(ResolverFixture.roots(requirements)));
    }

    private void assertMessage(String expected, CandidatePolicy policy, RequirementSet set) {
        assertMessage(expected, HEADER, policy, set);
    }

    private void assertMessage(String expected, String header, CandidatePolicy policy, RequirementSet set) {
        ResolutionFailure failure =
                assertThrows(ResolutionFailure.class, () -> ResolverFixture.resolve(candidates, policy, set));
        String hint = failure.hint().map(text -> "\nHint: " + text).orElse("");
        assertEquals(header + expected, failure.getMessage() + hint);
    }
}
