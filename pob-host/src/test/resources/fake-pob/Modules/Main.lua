LoadModule("GameVersions")
LoadModule("Modules/Data")
local xml = require("xml")

function copyTable(value)
  if type(value) ~= "table" then return value end
  local copy = {}
  for k, v in pairs(value) do copy[k] = copyTable(v) end
  return copy
end

function new() return {} end

local main = { modes = {}, onFrameFuncs = { LoadItems = function() error("never needed") end }, popups = {} }
main.modes.BUILD = LoadModule("Modules/Build", xml)

function main:SetMode(mode, ...)
  self.newMode, self.newModeArgs = mode, { ... }
end

function main:OnFrame()
  if not self.newMode then return end
  self.mode, self.newMode = self.newMode, nil
  self.modes[self.mode]:Init(unpack(self.newModeArgs))
end

return main
