-- Does once a build what Path of Building does once a tree, where the result is the same: every number stays equal,
-- bit for bit. Nothing of the installation's files is changed; functions in its tables are wrapped.
--
-- Two habits cost it most (see docs/performance.md): it asks for modifiers by names that no modifier has, thousands of
-- times a tree, and it builds the list of every allocated node's modifiers anew, twice a tree.
--
-- What another version of the installation does not have is left as it is.
local accelerate = {}

local function has(owner, ...)
  for i = 1, select("#", ...) do
    if type(owner) ~= "table" or type(owner[select(i, ...)]) ~= "function" then return false end
  end
  return true
end

-- A store of modifiers answers a query by one name at once if neither it nor its parents have a modifier of the name.
local function wrapQueries(classes)
  local ModDB, ModList = classes.ModDB, classes.ModList
  local methods = { "Sum", "More", "Flag", "Override", "List", "Tabulate" }
  if not has(ModDB, unpack(methods)) or not has(ModList, unpack(methods)) then return end
  local getmetatable = getmetatable

  local function lacks(store, name)
    repeat
      if getmetatable(store) == ModDB then
        if store.mods[name] then return false end
      else
        for i = 1, #store do
          if store[i].name == name then return false end
        end
      end
      store = store.parent
    until not store
    return true
  end

  for _, class in ipairs({ ModDB, ModList }) do
    local Sum, More, Flag = class.Sum, class.More, class.Flag
    local Override, List, Tabulate = class.Override, class.List, class.Tabulate

    function class:Sum(modType, cfg, name, ...)
      if ... == nil and lacks(self, name) then return 0 end
      return Sum(self, modType, cfg, name, ...)
    end
    function class:More(cfg, name, ...)
      if ... == nil and lacks(self, name) then return 1 end
      return More(self, cfg, name, ...)
    end
    function class:Flag(cfg, name, ...)
      if ... == nil and lacks(self, name) then return nil end
      return Flag(self, cfg, name, ...)
    end
    function class:Override(cfg, name, ...)
      if ... == nil and lacks(self, name) then return nil end
      return Override(self, cfg, name, ...)
    end
    function class:List(cfg, name, ...)
      if ... == nil and lacks(self, name) then return {} end
      return List(self, cfg, name, ...)
    end
    function class:Tabulate(modType, cfg, name, ...)
      if ... == nil and lacks(self, name) then return {} end
      return Tabulate(self, modType, cfg, name, ...)
    end
  end
end

-- The modifiers of a node that no jewel reaches depend on the node alone, and on two sums of the tree.
local function wrapNodes(calcs)
  if not has(calcs, "buildModListForNode") then return end
  local build = calcs.buildModListForNode
  local known = setmetatable({}, { __mode = "k" })

  local function reached(env, id)
    for _, jewel in ipairs(env.radiusJewelList) do
      if jewel.nodes[id] then return true end
    end
    return false
  end

  function calcs.buildModListForNode(env, node, increase, keystones)
    if env.mode ~= "CALCULATOR" or reached(env, node.id) then return build(env, node, increase, keystones) end
    local kept = known[node]
    if not kept or kept.source ~= node.modList then
      kept = { source = node.modList }
      known[node] = kept
    end
    local key = increase * 4 + (keystones and 2 or 0) + (env.allocNodes[node.id] and 1 or 0)
    local entry = kept[key]
    if not entry then
      local sources = #env.explodeSources
      entry = { list = build(env, node, increase, keystones) }
      entry.explodes = #env.explodeSources > sources
      entry.skills = node.grantedSkills
      kept[key] = entry
    else
      node.grantedSkills = entry.skills
      if entry.explodes then table.insert(env.explodeSources, node) end
    end
    return entry.list
  end
end

-- The modifiers that every character and every enemy begin with are made once and added to each new store.
local function wrapBeginnings(calcs)
  if not has(calcs, "initModDB") or not has(modLib, "createMod") then return end
  local begin = calcs.initModDB
  local known = {}

  local function record(env, key)
    local made = { mods = {}, conditions = {} }
    local store = { conditions = made.conditions }
    function store:NewMod(...) made.mods[#made.mods + 1] = modLib.createMod(...) end
    begin(env, store)
    known[key] = made
    return made
  end

  function calcs.initModDB(env, store)
    local key = tostring(env.mode_buffs) .. tostring(env.mode_combat) .. tostring(env.mode_effective)
    local made = known[key] or record(env, key)
    local mods = made.mods
    for i = 1, #mods do store:AddMod(mods[i]) end
    for name, value in pairs(made.conditions) do store.conditions[name] = value end
  end
end

-- Called while the installation loads, as soon as its bit operations are there: later they are in its files' locals.
-- Its AND of two numbers makes a table and takes both apart; nearly all operands are 0, the others have 31 bits.
function accelerate.whileLoading()
  local general = rawget(_G, "AND64")
  if accelerate.operations or not general then return end
  accelerate.operations = true
  local band = bit.band
  function AND64(a, b, ...)
    if ... == nil and b and a then
      if a == 0 or b == 0 then return 0 end
      if a > 0 and b > 0 and a < 0x80000000 and b < 0x80000000 then return band(a, b) end
    end
    return general(a, b, ...)
  end
end

-- Called for every build: the calculation's module is its own, the classes are the same for all.
function accelerate.attach(calcs, classes)
  if classes and not accelerate.queries then
    accelerate.queries = true
    wrapQueries(classes)
  end
  if accelerate.calcs == calcs then return end
  accelerate.calcs = calcs
  wrapNodes(calcs)
  wrapBeginnings(calcs)
  -- It forgets before every tree what it knows of pairs of flags, which never changes.
  if ClearMatchKeywordFlagsCache then ClearMatchKeywordFlagsCache = function() end end
end

return accelerate
