-- The functions that Path of Building's own runtime gives its scripts, without a window: what draws does nothing,
-- what asks gets a fixed answer, what would touch the machine is refused and counted.
-- Called with the guard and, if it is wanted, the table of accelerate.lua.
local guard, accelerate = ...

local function answer(...)
  local values, n = { ... }, select("#", ...)
  return function() return unpack(values, 1, n) end
end

local silent = [[
  RenderInit SetClearColor SetDrawLayer SetViewport SetDrawColor GetDrawColor DrawImage DrawImageQuad DrawString
  SetWindowTitle SetCursorPos ShowCursor IsKeyDown ConPrintTable ConExecute ConClear SetProfiling SetWorkDir
  NewFileSearch AbortSubScript IsSubScriptRunning SetForeground SetDPIScaleOverridePercent ResetViewport
]]
for name in silent:gmatch("%S+") do _G[name] = function() end end

GetScreenSize = answer(1920, 1080)
GetScreenScale = answer(1)
GetVirtualScreenSize = answer(1920, 1080)
GetDPIScaleOverridePercent = answer(1)
GetAsyncCount = answer(0)
GetCursorPos = answer(0, 0)
DrawStringWidth = answer(1)
DrawStringCursorIndex = answer(0)
GetScriptPath = answer("")
GetRuntimePath = answer("")
GetUserPath = answer("")
GetWorkDir = answer("")
GetCloudProvider = answer(nil)

local clock = guard.native.clock
function GetTime() return math.floor(clock() * 1000) end

function StripEscapes(text)
  return (text:gsub("%^%d", ""):gsub("%^x%x%x%x%x%x%x", ""))
end

local closed = [[
  SpawnProcess OpenURL LaunchSubScript MakeDir RemoveDir Copy Paste Restart Exit TakeScreenshot SetPreset
]]
for name in closed:gmatch("%S+") do
  _G[name] = function() return guard.refuse(name) end
end

local Image = {}
Image.__index = Image
function NewImageHandle() return setmetatable({}, Image) end
function Image:Load() self.valid = true end
function Image:Unload() self.valid = false end
function Image:IsValid() return self.valid end
function Image:SetLoadingPriority() end
function Image:ImageSize() return 1, 1 end

function Inflate(data) return guard.inflate(data) end
function Deflate(data) return guard.deflate(data) end

function ConPrintf(format, ...)
  local ok, text = pcall(string.format, format, ...)
  guard.note(ok and text or format)
end

local function asLuaFile(name)
  return name:match("%.lua$") and name or name .. ".lua"
end

function LoadModule(name, ...)
  local chunk, why = guard.compileFile(asLuaFile(name))
  if not chunk then error("LoadModule: " .. tostring(why), 2) end
  if accelerate then accelerate.whileLoading() end
  return chunk(...)
end

-- The runtime's own convention: the first result is the error, nil if there was none.
function PCall(func, ...)
  local function pack(ok, first, ...)
    if ok then return nil, first, ... end
    return first
  end
  return pack(pcall(func, ...))
end

function PLoadModule(name, ...)
  local chunk, why = guard.compileFile(asLuaFile(name))
  if not chunk then error("PLoadModule: " .. tostring(why), 2) end
  return PCall(chunk, ...)
end

local callbacks, mainObject = {}, nil
function SetCallback(name, func) callbacks[name] = func end
function GetCallback(name) return callbacks[name] end
function SetMainObject(object) mainObject = object end

-- Bytes stand for characters: Path of Building formats numbers with these, and digits are ASCII.
guard.modules["lua-utf8"] = {
  reverse = string.reverse, gsub = string.gsub, find = string.find, sub = string.sub, match = string.match,
  gmatch = string.gmatch, lower = string.lower, upper = string.upper, format = string.format, len = string.len,
  char = string.char, byte = string.byte,
  next = function(text, at, step) return at + (step or 1) end,
}
-- The network library: there, because scripts ask for it while loading, and empty.
guard.modules["lcurl.safe"] = setmetatable({}, { __index = function(_, name) guard.refuse("curl." .. tostring(name)) end })
arg = {}

return function(name, ...)
  local callback = callbacks[name]
  if callback then return callback(...) end
  if mainObject and mainObject[name] then return mainObject[name](mainObject, ...) end
end
