# What run.ps1 and test.ps1 agree on; the counterpart of env.sh, setup.sh and sqlite3mc.sh. Dot-sourced, never run.
# Untried: written with care on a machine without Windows. What is tried is the program itself, cross-built by
# mingw and run under Wine.
# Needs Go 1.26, Node 20.19 and a gcc for Windows on PATH (MSYS2: pacman -S mingw-w64-ucrt-x86_64-gcc).

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$root = Split-Path -Parent $PSScriptRoot
$bin = Join-Path $root 'bin'
$var = Join-Path $root 'var'
$cache = if ($env:ANTEROOM_CACHE) { $env:ANTEROOM_CACHE } else { Join-Path $env:LOCALAPPDATA 'anteroom\build' }

$tagsServer = 'sqlite_fts5'
$tagsSealed = 'libsqlite3,sqlite_fts5,sqlite_omit_load_extension'
$tagsWindow = 'desktop,production'

function Invoke-Checked {
    # Runs a program and stops the script when it fails, which PowerShell alone does not.
    param([string]$Program, [string[]]$Arguments, [string]$In = $root)
    Push-Location $In
    try { & $Program @Arguments | Out-Host }
    finally { Pop-Location }
    if ($LASTEXITCODE -ne 0) { throw "$Program $($Arguments -join ' ') failed with code $LASTEXITCODE" }
}

function Assert-Tools {
    foreach ($need in @(@('go', 'Go 1.26: https://go.dev/dl'), @('npm', 'Node 20.19 or later: https://nodejs.org'), @('gcc', 'a gcc for Windows, for example from MSYS2: https://www.msys2.org'))) {
        if (-not (Get-Command $need[0] -ErrorAction SilentlyContinue)) { throw "$($need[0]) is missing. Install $($need[1]), put it on PATH and run this again." }
    }
}

function Get-TextHash([string]$Text) {
    $sha = [System.Security.Cryptography.SHA256]::Create()
    $bytes = $sha.ComputeHash([System.Text.Encoding]::UTF8.GetBytes($Text))
    ([System.BitConverter]::ToString($bytes) -replace '-', '').ToLowerInvariant()
}

function Install-FrontEnd {
    $front = Join-Path $root 'frontend'
    $stamp = Join-Path $front 'node_modules\.lock-installed'
    $lock = (Get-FileHash -Algorithm SHA256 (Join-Path $front 'package-lock.json')).Hash.ToLowerInvariant()
    if ((Test-Path $stamp) -and ((Get-Content -Raw $stamp).Trim() -eq $lock)) { return }
    Invoke-Checked 'npm' @('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error') $front
    Set-Content -NoNewline -Path $stamp -Value $lock
}

function Get-SealedSqlite {
    # Compiles the encrypted SQLite once per machine and gives its folder, as sqlite3mc.sh does.
    $pin = Join-Path $PSScriptRoot 'sqlite3mc'
    $made = (Get-Content -Raw (Join-Path $pin 'package-lock.json')) + (Get-Content -Raw (Join-Path $pin 'flags')) + (& gcc -dumpmachine) + (& gcc -dumpversion)
    $out = Join-Path $cache ('sqlite3mc\windows-' + (Get-TextHash $made).Substring(0, 16))
    if (Test-Path (Join-Path $out 'libsqlite3.a')) { return $out }

    Write-Host 'compiling the encrypted SQLite, about a minute, once'
    $work = Join-Path $cache ('work-' + [System.Guid]::NewGuid())
    $lib = Join-Path $work 'lib'
    New-Item -ItemType Directory -Force $lib | Out-Null
    foreach ($file in 'package.json', 'package-lock.json', '.npmrc') { Copy-Item (Join-Path $pin $file) $work }
    Invoke-Checked 'npm' @('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error') $work
    $source = Join-Path $work 'node_modules\better-sqlite3-multiple-ciphers\deps\sqlite3'
    $object = Join-Path $work 'sqlite3.o'
    $flags = @(Get-Content (Join-Path $pin 'flags'))
    if ((& gcc -dumpmachine) -like 'x86_64*') { $flags += '-maes', '-msse4.2' }
    Invoke-Checked 'gcc' ($flags + @('-c', (Join-Path $source 'sqlite3.c'), '-o', $object))
    Invoke-Checked 'ar' @('rcs', (Join-Path $lib 'libsqlite3.a'), $object)
    Copy-Item (Join-Path $source '*.h') $lib
    New-Item -ItemType Directory -Force (Split-Path $out) | Out-Null
    Move-Item $lib $out
    Remove-Item -Recurse -Force $work
    return $out
}

function Use-Sealed {
    # Every following cgo build of this process links the encrypted SQLite.
    $lib = (Get-SealedSqlite) -replace '\\', '/'
    $env:CGO_ENABLED = '1'
    $env:CGO_CFLAGS = "-O2 -g `"-I$lib`""
    $env:CGO_LDFLAGS = "-O2 -g `"-L$lib`""
}

function Clear-Sealed {
    $env:CGO_ENABLED = '1'
    $env:CGO_CFLAGS = $null
    $env:CGO_LDFLAGS = $null
}
