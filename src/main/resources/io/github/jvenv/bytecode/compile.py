import py_compile


def compiled(source, shown, target):
    try:
        py_compile.compile(
            source,
            cfile=target,
            dfile=shown,
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
    except (py_compile.PyCompileError, SyntaxError, ValueError, RecursionError, UnicodeError):
        pass


