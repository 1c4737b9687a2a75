import io.github.jvenv.testing.Acceptance

Acceptance.of(basedir, localRepositoryPath).check('managed', 'found')
return true
