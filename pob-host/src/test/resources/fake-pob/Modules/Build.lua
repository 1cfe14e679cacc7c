local xml = ...
local buildMode = {}

local function nodes(spec)
  return setmetatable({}, { __index = function(all, id)
    if id > 60000 then return nil end
    local node = { id = id, type = id == 1 and "ClassStart" or "Normal", dn = "Node " .. id, allocMode = 0,
      isAttribute = id % 10 == 5, modList = { { name = "Node", value = id } }, sd = {}, mods = {} }
    if node.isAttribute then node.dn = "Attribute" end
    all[id] = node
    return node
  end })
end

local function readSpec(text)
  local attributes = xml.attributes(text, "Spec")
  local spec = { treeVersion = attributes.treeVersion, hashOverrides = {}, allocNodes = {}, title = attributes.title }
  spec.nodes = nodes(spec)
  spec.allocNodes[1] = spec.nodes[1]
  for id in attributes.nodes:gmatch("%d+") do spec.allocNodes[tonumber(id)] = spec.nodes[tonumber(id)] end
  function spec:SwitchAttributeNode(id, choice)
    if not self.nodes[id].isAttribute then return end
    local name = ({ "Strength", "Dexterity", "Intelligence" })[choice]
    self.hashOverrides[id] = { dn = name, sd = { "+5 to " .. name }, modList = { { name = name, value = 5 } } }
  end
  return spec
end

function buildMode:Load() return false end

function buildMode:Init(_, name, text)
  self:Load()
  local spec = readSpec(text)
  self.spec, self.characterLevel = spec, 10
  if spec.treeVersion == "0_9" then
    launch.main.mode = "LIST"
    launch.main.popups[1] = { controls = { { label = "^7Unknown tree version" } } }
    return
  end
  if spec.title == "hang" then while true do end end
  if spec.title == "fail" then error("this build is not for me") end
  self.treeTab = { activeSpec = 1 }
  self.itemsTab = { slots = { Helmet = { selItemId = 7, SetSelItemId = function(slot, id) slot.selItemId = id end } },
    items = { [7] = { name = "Old Hat", explicitModLines = { { line = "Makes you look ^7wise", extra = "wise" } } } } }
  local calcs = LoadModule("Modules/Calcs", self)
  self.calcsTab = { calcs = calcs, GetMiscCalculator = function() return calcs.calculator end }
end

return buildMode
