-- Numbers that a test can work out: every node adds its id, times three with an attribute, nothing in weapon set 2.
local build = ...
local calcs = {}
local spec = build.spec
local deeds = LoadModule("Modules/Deeds")

local worth = { Attribute = 1, Strength = 3, Dexterity = 5, Intelligence = 7 }

function calcs.initEnv(_, _, override)
  local env = { allocNodes = {}, modDB = { Sum = function() return 0 end } }
  for id, node in pairs(spec.allocNodes) do
    if not override.removeNodes[node] then env.allocNodes[id] = node end
  end
  for node in pairs(override.addNodes) do env.allocNodes[node.id] = node end
  return env
end

function calcs.calculator(override, fullDps)
  local env = calcs.initEnv(build, "CALCULATOR", override)
  local output = { TotalDPS = 1000, Nodes = 0, Hat = build.itemsTab.slots.Helmet.selItemId, Clever = true }
  for id, node in pairs(env.allocNodes) do
    output.Nodes = output.Nodes + 1
    local factor = node.allocMode == 2 and 0 or node.isAttribute and worth[node.dn] or 1
    output.TotalDPS = output.TotalDPS + id * factor
    if deeds[id] then deeds[id](output, build) end
  end
  if fullDps ~= false then output.FullDPS = 2 * output.TotalDPS end
  output.Minion = { TotalDPS = output.Nodes, Name = "Helper" }
  return output
end

return calcs
