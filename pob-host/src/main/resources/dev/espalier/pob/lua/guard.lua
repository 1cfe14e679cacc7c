-- Closes a fresh Lua state to everything that an installation has no business with, before any of its files is
-- loaded. What stays open is listed; everything else is gone or answers with a refusal.
--
-- Called with three functions of the host:
--   resolve(path)  the path to open for reading; nil if there is no such file, empty if it is not the installation's
--   inflate(text)  zlib; nil for what is not zlib
--   deflate(text)
-- Returns what the other chunks of the host work with. Its functions keep their own references to what is taken
-- away here; without the debug library nobody reaches them.
--
-- The installation lives in a world of its own: a table of globals that is not the state's. What the binding to Java
-- leaves in the state's globals (a Java object for an error, with all of reflection behind it) is not in that world, and
-- what the installation puts in the place of a function is not what runs here.
local resolve, inflate, deflate = ...

local guard = { refused = {}, notes = {} }
local globals, world = _G, {}

local native = {
  open = io.open,
  load = load,
  clock = os.clock,
  collect = collectgarbage,
  setfenv = setfenv,
  ffi = require("ffi"),
  pcall = pcall,
  traceback = debug.traceback,
  jit = jit,
}
guard.native = native
-- Interpreted, every run of a calculation rounds as the first did; compiled it is a tenth faster (docs/performance.md).
jit.off()

-- Refusals are counted by name: the host shows them, and its tests want to see each one.
function guard.refuse(name)
  guard.refused[name] = (guard.refused[name] or 0) + 1
  return nil, name .. " is closed to the installation"
end

local function closed(name)
  return function() return guard.refuse(name) end
end

local function closedLoudly(name)
  return function()
    local _, why = guard.refuse(name)
    error(why, 2)
  end
end

-- What the installation prints is kept for error messages: the last lines only.
function guard.note(text)
  local notes = guard.notes
  notes[#notes + 1] = tostring(text):sub(1, 400)
  if #notes > 40 then table.remove(notes, 1) end
end

local function noteAll(...)
  local parts = {}
  for i = 1, select("#", ...) do parts[i] = tostring((select(i, ...))) end
  guard.note(table.concat(parts, "\t"))
end

-- Source text only: bytecode is not checked by LuaJIT and can do anything.
local function compile(text, name, _, env)
  if type(text) == "function" then
    local parts = {}
    for part in text do
      if part == "" then break end
      parts[#parts + 1] = part
    end
    text = table.concat(parts)
  end
  if type(text) ~= "string" then error("a chunk is text", 3) end
  if text:byte(1) == 27 then return guard.refuse("bytecode") end
  return native.load(text, name or "=(load)", "t", env or world)
end

local function readFile(path)
  local real = resolve(tostring(path))
  -- The system's own words: scripts look for them to tell a missing file from a broken one.
  local absent = tostring(path) .. ": No such file or directory"
  if real == "" then guard.refuse("reading outside the installation") end
  if not real or real == "" then return nil, absent end
  local file, message = native.open(real, "rb")
  if not file then return nil, (tostring(message):gsub(real, path, 1)) end
  local text = file:read("*a")
  file:close()
  if not text then return nil, path .. ": cannot be read" end
  return text
end
guard.readFile = readFile

local function compileFile(path)
  local text, why = readFile(path)
  if not text then return nil, why end
  if text:sub(1, 1) == "#" then text = "--" .. text end
  return compile(text, "@" .. path)
end
guard.compileFile = compileFile

-- An open file is its text: read once, never written.
local File = {}
File.__index = File
File.__tostring = function() return "file (read only)" end

local function line(file, keepEnd)
  if file.at > #file.text then return nil end
  local stop = file.text:find("\n", file.at, true)
  local text = file.text:sub(file.at, stop and stop - 1 or #file.text)
  file.at = (stop or #file.text) + 1
  return keepEnd and stop and text .. "\n" or text
end

function File:read(what)
  what = what or "*l"
  if type(what) == "number" then
    if self.at > #self.text then return nil end
    local part = self.text:sub(self.at, self.at + what - 1)
    self.at = self.at + #part
    return part
  end
  what = what:gsub("^%*", ""):sub(1, 1)
  if what == "a" then
    local rest = self.text:sub(self.at)
    self.at = #self.text + 1
    return rest
  elseif what == "n" then
    local from, to = self.text:find("^%s*[-+]?[%w.]+", self.at)
    if not from then return nil end
    self.at = to + 1
    return tonumber((self.text:sub(from, to)))
  end
  return line(self, what == "L")
end

function File:lines() return function() return line(self) end end

function File:seek(whence, offset)
  local base = whence == "set" and 0 or whence == "end" and #self.text or self.at - 1
  self.at = base + (offset or 0) + 1
  return self.at - 1
end

function File:write() return guard.refuse("file:write") end
function File:flush() return true end
function File:setvbuf() return true end
function File:close() return true end

local function openFile(path, mode)
  mode = mode or "r"
  if mode ~= "r" and mode ~= "rb" then return guard.refuse("io.open for writing") end
  local text, why = readFile(path)
  if not text then return nil, why end
  if mode == "r" then text = text:gsub("\r\n", "\n") end
  return setmetatable({ text = text, at = 1 }, File)
end

local sink = setmetatable({
  write = function(self, ...) noteAll(...) return self end,
}, { __index = { flush = function() return true end, close = function() return true end, setvbuf = function() end } })

local openIo = {
  open = openFile,
  lines = function(path)
    local file, why = openFile(path)
    if not file then error(why, 2) end
    return file:lines()
  end,
  read = function() return nil end,
  write = function(...) noteAll(...) return sink end,
  type = function(value) return getmetatable(value) == File and "file" or nil end,
  close = function() return true end,
  popen = closed("io.popen"),
  tmpfile = closed("io.tmpfile"),
  output = closed("io.output"),
  input = closed("io.input"),
  stdout = sink,
  stderr = sink,
}

local openOs = {
  time = os.time,
  clock = os.clock,
  date = os.date,
  difftime = os.difftime,
  getenv = function() return nil end,
  execute = closed("os.execute"),
  remove = closed("os.remove"),
  rename = closed("os.rename"),
  tmpname = closed("os.tmpname"),
  setlocale = closed("os.setlocale"),
  exit = closedLoudly("os.exit"),
}

local openDebug = {}
for name in pairs(debug) do openDebug[name] = closedLoudly("debug." .. name) end
openDebug.traceback = debug.traceback

local nothing = function() end
local openJit = {
  version = jit.version, version_num = jit.version_num, os = jit.os, arch = jit.arch,
  on = nothing, off = nothing, flush = nothing,
  status = function() return true end,
  opt = { start = nothing },
}

-- The collector is the host's: it runs between batches, not where a script likes it.
local function openCollect(what)
  if what == "count" then return native.collect("count") end
  return 0
end

local kept = {
  "assert", "error", "ipairs", "next", "pairs", "pcall", "rawequal", "rawget", "rawset", "rawlen", "select",
  "setmetatable", "getmetatable", "tonumber", "tostring", "type", "unpack", "xpcall", "_VERSION",
  "string", "table", "math", "coroutine", "bit",
}
local own = {}
for _, name in ipairs(kept) do
  own[name] = rawget(globals, name)
  world[name] = own[name]
end
string.dump = closedLoudly("string.dump")

local modules = {
  string = string, table = table, math = math, coroutine = coroutine, bit = bit,
  io = openIo, os = openOs, debug = openDebug, jit = openJit, _G = world,
}
guard.modules = modules

-- Where the installation's own libraries are, relative to its scripts; set by the host.
guard.libraryPaths = {}

local function openRequire(name)
  local module = modules[name]
  if module ~= nil then return module end
  local file = tostring(name):gsub("%.", "/")
  for _, pattern in ipairs(guard.libraryPaths) do
    local path = pattern:gsub("?", (file:gsub("%%", "%%%%")))
    local real = resolve(path)
    if real and real ~= "" then
      local chunk, why = compileFile(path)
      if not chunk then error(why, 2) end
      local result = chunk(name)
      if modules[name] == nil then modules[name] = result == nil and true or result end
      return modules[name]
    end
  end
  guard.refuse("require of what is not a Lua file of the installation")
  error("module '" .. tostring(name) .. "' not found: only Lua files of the installation are loaded", 2)
end

world.io, world.os, world.debug, world.jit = openIo, openOs, openDebug, openJit
world.require = openRequire
world.collectgarbage = openCollect
world.print = noteAll
world.load = compile
world.loadstring = compile
world.loadfile = compileFile
world.dofile = function(path)
  local chunk, why = compileFile(path)
  if not chunk then error(why, 2) end
  return chunk()
end
world.package = {
  loaded = modules, preload = {}, path = "", cpath = "", config = package.config,
  loadlib = closed("package.loadlib"),
}
world._G = world

-- Chunks of the host that work among the installation's globals.
function guard.settle(chunk) return native.setfenv(chunk, world) end

guard.inflate, guard.deflate = inflate, deflate

-- The state's own globals keep what this chunk works with, and nothing else.
local next, setmetatable = next, setmetatable
for name in next, globals do globals[name] = own[name] end
setmetatable(globals, nil)
return guard
