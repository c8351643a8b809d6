# The counterpart of "make test" on Windows: the lanes that need no Linux. PostgreSQL, the journeys and the pictures
# of the window run on Linux; the race detector needs a gcc that has its library, and runs there too.
#   powershell -ExecutionPolicy Bypass -File build\test.ps1
# Untried; see env.ps1.
. (Join-Path $PSScriptRoot 'env.ps1')
Assert-Tools
Install-FrontEnd
Invoke-Checked 'npm' @('run', '--silent', 'build') (Join-Path $root 'frontend')

function Invoke-Lane {
    # Fails also when no test ran: a lane that lost its tests looks like a green one.
    param([string]$Name, [string]$Tags, [string[]]$Packages)
    Write-Host "-- $Name"
    Push-Location $root
    try { $events = & go test -json -tags $Tags @Packages }
    finally { Pop-Location }
    $failed = $LASTEXITCODE -ne 0
    $tests = @($events | Where-Object { $_ -like '{*' } | ForEach-Object { ConvertFrom-Json $_ } | Where-Object { $_.PSObject.Properties['Test'] })
    $tests | Where-Object { $_.Action -eq 'fail' } | ForEach-Object { Write-Host "FAIL $($_.Package) $($_.Test)" }
    $ran = @($tests | Where-Object { $_.Action -eq 'pass' -or $_.Action -eq 'fail' }).Count
    Write-Host "-- ${Name}: $ran tests"
    if ($failed) { throw "lane $Name failed" }
    if ($ran -eq 0) { throw "lane $Name ran no test" }
}

Push-Location $root
$house = @(& go list -tags $tagsServer ./... | Where-Object { $_ -notmatch '/node_modules/|/backend/journey|/backend/sim|/backend/store/postgres' })
Pop-Location

$env:ANTEROOM_NO_POSTGRES = '1'
Clear-Sealed
Invoke-Lane 'go' $tagsServer $house
Invoke-Lane 'sim' $tagsServer @('./backend/sim/...')
Use-Sealed
Invoke-Lane 'sealed' $tagsSealed @('./backend/store', './backend/store/cipher', './backend/store/sqlite', './backend/store/storetest', './backend/desk/...', './app/...')
Invoke-Checked 'npm' @('test', '--silent') (Join-Path $root 'frontend')
