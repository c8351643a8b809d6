# The counterpart of "make run" on Windows: build, start a demo firm on loopback, open the desktop window signed in.
#   powershell -ExecutionPolicy Bypass -File build\run.ps1
# Untried; see env.ps1.
. (Join-Path $PSScriptRoot 'env.ps1')
Assert-Tools
Install-FrontEnd
Invoke-Checked 'npm' @('run', '--silent', 'build') (Join-Path $root 'frontend')
New-Item -ItemType Directory -Force $bin, $var | Out-Null

Clear-Sealed
Invoke-Checked 'go' @('build', '-trimpath', '-tags', $tagsServer, '-o', (Join-Path $bin 'portald.exe'), './backend/cmd/portald')
Use-Sealed
Invoke-Checked 'go' @('build', '-trimpath', '-ldflags', '-s -w -H windowsgui', '-tags', "$tagsWindow,$tagsSealed", '-o', (Join-Path $bin 'anteroom.exe'), '.')

$port = if ($env:ANTEROOM_PORT) { [int]$env:ANTEROOM_PORT } else { 8480 }
$data = Join-Path $var 'demo'
$at = Join-Path $var 'demo.addresses'
$made = Join-Path $var 'demo.made'
if (-not (Test-Path $data)) {
    & (Join-Path $bin 'portald.exe') demo --data $data --size small | Set-Content $made
    if ($LASTEXITCODE -ne 0) { throw 'the demo firm could not be made' }
}
if (Test-Path $at) { Remove-Item $at }

$server = Start-Process -PassThru -NoNewWindow -FilePath (Join-Path $bin 'portald.exe') `
    -ArgumentList @('serve', '--data', "`"$data`"", '--listen', "127.0.0.1:$port", '--address-file', "`"$at`"", '--dev-mailbox', '--dev-mailbox-listen', "127.0.0.1:$($port + 1)") `
    -RedirectStandardError (Join-Path $var 'demo.log')
try {
    for ($tries = 0; -not (Test-Path $at); $tries++) {
        if ($server.HasExited -or $tries -gt 150) { throw "portald did not start; its log is $var\demo.log. If the port is in use, set ANTEROOM_PORT to another one." }
        Start-Sleep -Milliseconds 200
    }
    Start-Sleep -Milliseconds 200
    $url, $mailbox = Get-Content $at
    Write-Host "`n  The client portal    $url`n  The dev mailbox      $mailbox     every mail that the demo firm sends`n  Data                 $data     remove it to begin anew`n"
    $staff = [regex]::Match((Get-Content -Raw $made), 'Staff:\s*([^,]*), password: (\S+)')
    $env:ANTEROOM_EMAIL, $env:ANTEROOM_PASSWORD = $staff.Groups[1].Value, $staff.Groups[2].Value
    Start-Process -Wait -FilePath (Join-Path $bin 'anteroom.exe') -ArgumentList @('--profile', "`"$(Join-Path $var 'demo-desk')`"", '--server', $url)
}
finally {
    if (-not $server.HasExited) { Stop-Process -Id $server.Id }
}
