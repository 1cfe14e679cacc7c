-- Test installation, Path of Building (PoE2) by its outer contract.
launch = { versionNumber = "0.99.1" }
SetMainObject(launch)

function launch:OnInit()
  ConPrintf("starting %s", "the test installation")
  local problem
  problem, self.main = PLoadModule("Modules/Main")
  if problem then self.promptMsg = "^1Error:\n\n^0" .. problem end
end

function launch:OnFrame()
  if self.main then self.main:OnFrame() end
end
