import io.github.jvenv.testing.Acceptance

Acceptance.of(basedir, localRepositoryPath)
    .except('psycopg_binary', 'which is there to be imported by psycopg only')
    .check('managed', 'found')
return true
