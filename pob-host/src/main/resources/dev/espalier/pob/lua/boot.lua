-- Runs the installation's own start-up scripts up to its first frame.
-- Called with the guard, the callback runner of platform.lua, and where libraries are looked for, one a line.
-- Returns a table of what the host wants to know about the installation; raises an error that says what went wrong.
local guard, run, libraryPaths = ...
for pattern in libraryPaths:gmatch("[^\n]+") do guard.libraryPaths[#guard.libraryPaths + 1] = pattern end

local function plain(text)
  return (tostring(text):gsub("%^x%x%x%x%x%x%x", ""):gsub("%^%d", ""):gsub("%s*\n%s*", " "))
end
guard.plain = plain

-- What the installation would show to the player in a red box.
function guard.complaint()
  local message = launch and launch.promptMsg
  if not message then return nil end
  launch.promptMsg = nil
  return (plain(message):gsub(" ?Press Enter/Escape.*$", ""))
end

local start, why = guard.compileFile("Launch.lua")
if not start then error("Launch.lua: " .. tostring(why), 0) end
start()
if type(launch) ~= "table" or type(launch.OnInit) ~= "function" then
  error("Launch.lua does not set up a launcher", 0)
end
run("OnInit")
local complaint = guard.complaint()
if complaint then error(complaint, 0) end
local main = launch.main
if type(main) ~= "table" or type(main.modes) ~= "table" or type(main.modes.BUILD) ~= "table" then
  error("its main script does not provide a build mode", 0)
end
-- Lists of unique and rare items for the shop pages: a third of the start-up time, of no use to a calculation.
if type(main.onFrameFuncs) == "table" then main.onFrameFuncs.LoadItems = nil end
run("OnFrame")
complaint = guard.complaint()
if complaint then error(complaint, 0) end

-- Whatever page the build was saved on, nothing is drawn: the tree's heat map alone would calculate every node.
local buildMode = main.modes.BUILD
local load = buildMode.Load
function buildMode:Load(...)
  local failed = load(self, ...)
  self.viewMode = "NOTES"
  return failed
end

return {
  version = tostring(launch.versionNumber),
  treeVersions = table.concat(treeVersionList or {}, ","),
}
