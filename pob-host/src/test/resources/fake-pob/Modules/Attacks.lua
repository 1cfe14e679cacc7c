-- What an installation could try to get out of its folder. Each entry is a name and a function that returns something
-- if it came to anything; what is listed here must come to nothing. The file outside is the test's.
local attacks = {}

local target = "written-by-the-test-installation"
local outside = "../outside.lua"

-- Calls that an installation has no business with: each is refused, and the refusal is counted.
attacks.calls = {
  { "io.open for writing", function() return io.open(target, "w") end },
  { "io.open for writing binary", function() return io.open(target, "wb") end },
  { "io.open for appending", function() return io.open(target, "a+") end },
  { "io.open for updating", function() return io.open("Launch.lua", "r+") end },
  { "io.open of a system file", function() return io.open("/etc/passwd", "r") end },
  { "io.open of a process file", function() return io.open("/proc/self/environ", "rb") end },
  { "io.open of a drive", function() return io.open("../../../../C:/Windows/win.ini", "r") end },
  { "io.open above the folder", function() return io.open(outside, "r") end },
  { "io.open with backslashes", function() return io.open("..\\outside.lua", "r") end },
  { "io.open through a folder", function() return io.open("Modules/../../outside.lua", "r") end },
  { "io.open with a zero byte", function() return io.open("Launch.lua\0/../../outside.lua", "r") end },
  { "io.open in a coroutine", function()
    return coroutine.wrap(function() return (io.open(outside, "r")) end)()
  end },
  { "io.open through a link", function() return io.open("Modules/Link.lua", "r") end, link = true },
  { "io.open through a linked folder", function() return io.open("Linked/outside.lua", "r") end, link = true },
  { "io.lines outside", function() return io.lines(outside)() end },
  { "io.popen", function() return io.popen("echo started > " .. target) end },
  { "io.tmpfile", function() return io.tmpfile() end },
  { "io.output", function() return io.output(target) end },
  { "io.input", function() return io.input(outside) end },
  { "file:write", function() return io.open("Launch.lua", "r"):write("-- written") end },
  { "os.execute", function() return os.execute("echo started > " .. target) end },
  { "os.remove", function() return os.remove("Launch.lua") end },
  { "os.rename", function() return os.rename("Launch.lua", target) end },
  { "os.tmpname", function() return os.tmpname() end },
  { "os.setlocale", function() return os.setlocale("C") end },
  { "os.exit", function() return os.exit(1) end },
  { "SpawnProcess", function() return SpawnProcess("sh", "-c touch " .. target) end },
  { "OpenURL", function() return OpenURL("https://example.invalid/") end },
  { "LaunchSubScript", function() return LaunchSubScript("return 1", "", "") end },
  { "MakeDir", function() return MakeDir(target) end },
  { "RemoveDir", function() return RemoveDir("Modules") end },
  { "Copy", function() return Copy("clipboard") end },
  { "Paste", function() return Paste() end },
  { "Restart", function() return Restart() end },
  { "Exit", function() return Exit() end },
  { "a download", function() return require("lcurl.safe").easy() end },
  { "require of ffi", function() return require("ffi") end },
  { "require of a part of the compiler", function() return require("jit.util") end },
  { "require of raw memory", function() return require("string.buffer") end },
  { "require of a C module", function() return require("socket.core") end },
  { "require outside", function() return require("..outside") end },
  { "require through a link", function() return require("Modules.Link") end, link = true },
  { "package.loadlib", function() return package.loadlib("libc.so.6", "system") end },
  { "string.dump", function() return string.dump(function() end) end },
  { "bytecode", function() return loadstring("\27LJ\2\0") end },
  { "bytecode in parts", function()
    local parts = { "\27L", "J\2\0" }
    return load(function() return table.remove(parts, 1) end, "parts", "b")
  end },
  { "loadfile outside", function() return loadfile(outside) end },
  { "dofile outside", function() return dofile(outside) or true end },
  { "dofile through a link", function() return dofile("Modules/Link.lua") or true end, link = true },
  { "LoadModule outside", function() return LoadModule("../outside") or true end },
  { "LoadModule through a linked folder", function() return LoadModule("Linked/outside") or true end, link = true },
  { "PLoadModule outside", function() return PLoadModule("../outside") or true end },
  { "debug.getregistry", function() return debug.getregistry() end },
  { "debug.getupvalue", function() return debug.getupvalue(io.open, 1) end },
  { "debug.setupvalue", function() return debug.setupvalue(io.open, 1, print) end },
  { "debug.upvaluejoin", function() return debug.upvaluejoin(io.open, 1, print, 1) or true end },
  { "debug.getinfo", function() return debug.getinfo(1).func end },
  { "debug.getlocal", function() return debug.getlocal(1, 1) end },
  { "debug.sethook", function() return debug.sethook(print, "c") or true end },
  { "debug.setmetatable", function() return debug.setmetatable("", {}) end },
  { "debug.getmetatable", function() return debug.getmetatable("") end },
  { "debug.getfenv", function() return debug.getfenv(print) end },
  { "debug.setfenv", function() return debug.setfenv(print, {}) end },
}

-- Replaces functions that the host's own code may use while something is tried.
local function with(owner, name, value, try)
  local kept = owner[name]
  owner[name] = value
  local ok, result = pcall(try)
  owner[name] = kept
  return ok and result
end

-- Runs what ends in an error of the host, and looks for what the error left behind.
local function leftBehind(try)
  pcall(try)
  for name, value in pairs(_G) do
    if type(value) == "userdata" or tostring(name):find("^__j") then return name end
  end
end

-- Ways around. Nothing may be found on them.
attacks.ways = {
  { "java", function() return java or luajava end },
  { "ffi", function() return ffi or package.loaded.ffi or package.preload.ffi end },
  { "environments", function() return getfenv or setfenv or newproxy or module or gcinfo end },
  { "loaders", function() return package.loaders or package.searchers or package.seeall end },
  { "path of C modules", function() return package.cpath ~= "" and package.cpath end },
  { "environment variables", function() return os.getenv("PATH") or os.getenv("Path") or os.getenv("HOME") end },
  { "standard input", function() return io.stdin or io.read() end },
  { "the compiler", function() return jit.util or jit.attach end },
  { "locked metatables", function()
    local meta = getmetatable(io.open) or getmetatable(coroutine.create(print)) or getmetatable(1)
    return meta
  end },
  { "bytecode with other bytes", function()
    return with(string, "byte", function() return 45 end, function() return loadstring("\27LJ\2\0\0") end)
  end },
  { "bytecode with other types", function()
    return with(_G, "type", function() return "string" end, function()
      return load(setmetatable({}, { __index = function() return function() return 45 end end }))
    end)
  end },
  { "another name for a file", function()
    return with(_G, "tostring", function() return outside end, function()
      return io.open("Launch.lua", "r"):read("*a") == "return true"
    end)
  end },
  { "another metatable of texts", function()
    return with(getmetatable(""), "__index", function(_, name)
      return function(text) return name == "byte" and 45 or text end
    end, function() return loadstring("\27LJ\2\0\0") end)
  end },
  { "an error about a huge text", function()
    return leftBehind(function() return Inflate(("x"):rep(100000000)) end)
  end },
  { "an error about huge compressed text", function()
    return leftBehind(function() return Deflate(("x"):rep(100000000)) end)
  end },
  { "an error about a huge name", function()
    return leftBehind(function() return io.open(("x"):rep(100000000), "r") end)
  end },
  { "an error about an odd name", function()
    return leftBehind(function() return io.open("\255\254:\0*?|", "r") end)
  end },
  { "an error deep down", function()
    return leftBehind(function()
      local function deeper(n) return io.open(("x"):rep(n), "r") or deeper(n + 1) end
      return coroutine.wrap(deeper)(1)
    end)
  end },
}

return attacks
