@echo off
rem Runs Espalier. Builds its jar first when it is missing or older than the sources.
rem Needs a JDK 17 or newer and Maven. ESPALIER_JAVA_OPTS: further options for the JVM.
setlocal
set "HOME_DIR=%~dp0"
set "TARGET=%HOME_DIR%app\target"
set "JAR=%TARGET%\espalier.jar"
set "ARCHIVE=%TARGET%\espalier.jsa"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo espalier: there is no java on the PATH. Install a JDK 17 or newer, or set JAVA_HOME. 1>&2
    exit /b 1
)
set "COMMON=-Xshare:auto -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC"

set "STALE=1"
if exist "%JAR%" powershell -NoProfile -Command ^
  "$jar = (Get-Item $env:JAR).LastWriteTimeUtc; $newer = Get-ChildItem -Path $env:HOME_DIR -Directory | ForEach-Object { Join-Path $_.FullName 'src\main'; Join-Path $_.FullName 'pom.xml' } | Where-Object { Test-Path $_ } | Get-ChildItem -Recurse -File | Where-Object { $_.LastWriteTimeUtc -gt $jar } | Select-Object -First 1; if ($newer) { exit 1 } else { exit 0 }"
if exist "%JAR%" if not errorlevel 1 set "STALE=0"
if "%STALE%"=="0" goto run

where mvn >nul 2>&1
if errorlevel 1 (
    echo espalier: there is no mvn on the PATH, and the program has to be built. Install Maven. 1>&2
    exit /b 1
)
echo espalier: building (the first time this takes a few minutes) ... 1>&2
if not exist "%TARGET%" mkdir "%TARGET%"
pushd "%HOME_DIR%"
call mvn -q -B -ntp -Dquick -DskipTests -pl app -am package >"%TARGET%\build.log" 2>&1
if errorlevel 1 (
    popd
    type "%TARGET%\build.log" 1>&2
    echo espalier: the build failed; its output is above and in %TARGET%\build.log. 1>&2
    exit /b 1
)
popd
if exist "%ARCHIVE%" del /q "%ARCHIVE%"
"%JAVA%" %COMMON% -XX:DumpLoadedClassList="%ARCHIVE%.classes" -cp "%JAR%" dev.espalier.app.Warmup "%HOME_DIR%examples\ranger-lightning-arrow.txt" >nul 2>&1
"%JAVA%" %COMMON% -Xshare:dump -XX:SharedClassListFile="%ARCHIVE%.classes" -XX:SharedArchiveFile="%ARCHIVE%" -cp "%JAR%" >nul 2>&1
if exist "%ARCHIVE%.classes" del /q "%ARCHIVE%.classes"

:run
if exist "%ARCHIVE%" set COMMON=%COMMON% -XX:SharedArchiveFile="%ARCHIVE%"
rem The optimizing compiler inlines less: the rules are compiled sooner by seconds (docs/performance.md).
set COMMON=%COMMON% -XX:+IgnoreUnrecognizedVMOptions -XX:InlineSmallCode=800 -XX:FreqInlineSize=80
"%JAVA%" %COMMON% %ESPALIER_JAVA_OPTS% -cp "%JAR%" dev.espalier.app.Main %*
exit /b %ERRORLEVEL%
