-- What an installation can do wrong, by the id of an allocated node.
local deeds = {}

deeds[50001] = function() while true do end end
deeds[50002] = function()
  local hoard = {}
  while true do
    pcall(function() for i = 1, 1000 do hoard[#hoard + 1] = ("x"):rep(100000) .. #hoard end end)
  end
end
deeds[50003] = function() error("this tree is not for me") end
deeds[50004] = function()
  print("noise on standard output")
  io.write("more of it\n")
  io.stdout:write("and more\n")
  io.stderr:write("and on standard error\n")
end
-- Takes a hat off for good, as calculators do that were meant for trees that are worn.
deeds[50006] = function(output, build) build.itemsTab.slots.Helmet.selItemId = 0 end
deeds[50007] = function(output) output.Infinite, output.NotANumber = math.huge, 0 / 0 end

-- Twenty calls that an installation has no business with. Each is tried; none may come to anything.
deeds[50005] = function(output)
  local target = "written-by-the-test-installation"
  local tries = {
    function() return io.open(target, "w") end,
    function() return io.open(target, "a+") end,
    function() return io.open("Launch.lua", "r+") end,
    function() return io.open("/etc/passwd", "r") or io.open("C:/Windows/win.ini", "r") end,
    function() return io.open("../../pom.xml", "r") end,
    function() return io.popen("echo started > " .. target) end,
    function() return io.tmpfile() end,
    function() return io.output(target) end,
    function() return os.execute("echo started > " .. target) end,
    function() return os.remove("Launch.lua") end,
    function() return os.rename("Launch.lua", target) end,
    function() return os.tmpname() end,
    function() return os.exit(1) end,
    function() return SpawnProcess("sh", "-c touch " .. target) end,
    function() return OpenURL("https://example.invalid/") end,
    function() return LaunchSubScript("return 1", "", "") end,
    function() return MakeDir(target) end,
    function() return RemoveDir("Modules") end,
    function() return Copy("clipboard") end,
    function() return require("ffi") end,
    function() return require("socket.core") end,
    function() return package.loadlib("libc.so.6", "system") end,
    function() return debug.getregistry() end,
    function() return string.dump(function() end) end,
    function() return loadstring("\27LJ\2\0") end,
    function() return loadfile("../../../etc/hosts") end,
    function() return dofile("/tmp/anything.lua") end,
    function() return Restart() end,
  }
  output.Tried, output.Succeeded = #tries, 0
  for i, try in ipairs(tries) do
    local ok, result = pcall(try)
    if ok and result then output.Succeeded = output.Succeeded + 1 end
  end
  output.Reachable = (java or luajava or ffi or getfenv or setfenv or newproxy or module) and 1 or 0
end

return deeds
