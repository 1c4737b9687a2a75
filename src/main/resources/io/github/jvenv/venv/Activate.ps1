# Puts this environment first for the PowerShell that reads it: `. <environment>/@BIN@/Activate.ps1`. Undone by
# `deactivate`. It finds itself wherever the environment stands and holds no path. Needs PowerShell 3 or later.

# Where only signed or local scripts may run: Set-ExecutionPolicy -ExecutionPolicy RemoteSigned -Scope CurrentUser

function global:_jvenv_leave_path([string] $Place) {
    $separator = [System.IO.Path]::PathSeparator
    $left = $false
    $kept = foreach ($entry in ([string] $env:PATH).Split($separator)) {
        if (-not $left -and $entry -ceq $Place) { $left = $true } else { $entry }
    }
    $env:PATH = @($kept) -join $separator
}

function global:deactivate([switch] $NonDestructive) {
    if ($env:VIRTUAL_ENV) {
        _jvenv_leave_path ([System.IO.Path]::Combine($env:VIRTUAL_ENV, '@BIN@'))
    }
    if (Test-Path -LiteralPath Variable:\global:_JVENV_PYTHONHOME) {
        if (-not $env:PYTHONHOME) { $env:PYTHONHOME = $global:_JVENV_PYTHONHOME }
        Remove-Variable -Name _JVENV_PYTHONHOME -Scope Global
    }
    if (Test-Path -LiteralPath Variable:\global:_JVENV_PROMPT) {
        Set-Item -LiteralPath Function:\global:prompt -Value $global:_JVENV_PROMPT
        Remove-Variable -Name _JVENV_PROMPT -Scope Global
    }
    foreach ($name in 'VIRTUAL_ENV', 'VIRTUAL_ENV_PROMPT') {
        if (Test-Path -LiteralPath "Env:\$name") { Remove-Item -LiteralPath "Env:\$name" }
    }
    if (-not $NonDestructive) {
        Remove-Item -LiteralPath 'Function:\deactivate', 'Function:\_jvenv_leave_path'
    }
}

$_jvenv_home = [System.IO.Path]::GetDirectoryName($PSScriptRoot)
if ($_jvenv_home.IndexOf([System.IO.Path]::PathSeparator) -ge 0) {
    throw "Activate.ps1: PATH cannot hold a directory with such a name: $_jvenv_home"
}

# Whichever environment is active now ends first; one that a parent shell activated has left only its place in PATH.
deactivate -NonDestructive

$env:VIRTUAL_ENV = $_jvenv_home
$env:VIRTUAL_ENV_PROMPT = @PROMPT@
if (-not $env:VIRTUAL_ENV_PROMPT) { $env:VIRTUAL_ENV_PROMPT = [System.IO.Path]::GetFileName($_jvenv_home) }
Remove-Variable -Name _jvenv_home
$env:PATH = $PSScriptRoot + [System.IO.Path]::PathSeparator + $env:PATH

# It would make the environment's Python take its library from somewhere else.
if ($env:PYTHONHOME) {
    $global:_JVENV_PYTHONHOME = $env:PYTHONHOME
    Remove-Item -LiteralPath Env:\PYTHONHOME
}

if (-not $env:VIRTUAL_ENV_DISABLE_PROMPT) {
    $global:_JVENV_PROMPT = (Get-Item -LiteralPath Function:\prompt).ScriptBlock
    function global:prompt {
        Write-Host -NoNewline -ForegroundColor Green ('(' + $env:VIRTUAL_ENV_PROMPT + ') ')
        & $global:_JVENV_PROMPT
    }
}
