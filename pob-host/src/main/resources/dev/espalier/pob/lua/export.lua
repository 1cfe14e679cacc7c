-- Reads the tables that the installation has loaded and gives them as neutral JSON, the shapes of docs/data-packs.md.
-- Called with the guard; returns a function from a table's name to its JSON, nil for a name that it does not know.
local guard = ...

local escapes = { ['"'] = '\\"', ["\\"] = "\\\\", ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t" }
local function quoted(text)
  return '"' .. text:gsub('[%c"\\]', function(c)
    return escapes[c] or ("\\u%04x"):format(c:byte())
  end) .. '"'
end

local function isList(value)
  local n = 0
  for _ in pairs(value) do n = n + 1 end
  return n == #value
end

-- Stands for null where a list has a hole.
local HOLE = {}

local write

local function writeTable(value, out)
  if isList(value) then
    out[#out + 1] = "["
    for i, entry in ipairs(value) do
      if i > 1 then out[#out + 1] = "," end
      write(entry, out)
    end
    out[#out + 1] = "]"
    return
  end
  local keys, byName = {}, {}
  for key, entry in pairs(value) do
    if type(entry) ~= "function" then
      keys[#keys + 1] = tostring(key)
      byName[tostring(key)] = entry
    end
  end
  table.sort(keys)
  out[#out + 1] = "{"
  for i, key in ipairs(keys) do
    out[#out + 1] = (i > 1 and "," or "") .. quoted(key) .. ":"
    write(byName[key], out)
  end
  out[#out + 1] = "}"
end

-- Fourteen digits: what the installation's own tables are written with.
function write(value, out)
  local kind = type(value)
  if value == HOLE then
    out[#out + 1] = "null"
  elseif kind == "table" then
    writeTable(value, out)
  elseif kind == "number" then
    out[#out + 1] = ("%.14g"):format(value)
  elseif kind == "string" then
    out[#out + 1] = quoted(value)
  else
    out[#out + 1] = value == nil and "null" or tostring(value)
  end
end

-- The table without some of its fields.
local function without(value, names)
  local rest = {}
  for key, entry in pairs(value) do
    if not names[key] then rest[key] = entry end
  end
  return rest
end

local function set(names)
  local all = {}
  for name in names:gmatch("%S+") do all[name] = true end
  return all
end

local tables = {}

-- What the table of a tree says about art.
local art = set("nodeOverlay connectionArt activeEffectImage background icon flavourText skill")

local function trimmed(value)
  if type(value) ~= "table" then return value end
  local rest = {}
  for key, entry in pairs(value) do
    if not art[key] then rest[key] = trimmed(entry) end
  end
  return rest
end

local function last(list)
  local largest = 0
  for i in pairs(list) do largest = math.max(largest, i) end
  return largest
end

function tables.tree(version)
  local chunk = guard.compileFile("TreeData/" .. version .. "/tree.lua")
  if not chunk then return nil end
  local tree = chunk()
  local groups = {}
  for i = 1, last(tree.groups) do
    local group = tree.groups[i]
    groups[i] = group and { x = group.x, y = group.y, nodes = group.nodes, orbits = group.orbits } or HOLE
  end
  return {
    treeVersion = version,
    bounds = { tree.min_x, tree.min_y, tree.max_x, tree.max_y },
    constants = tree.constants,
    jewelSlots = tree.jewelSlots,
    classes = trimmed(tree.classes),
    groups = groups,
    nodes = without(trimmed(tree.nodes), { root = true }),
  }
end

-- Of several names for one number the last by the alphabet: the order of the table is another in every process.
local typeNames
local function typeName(number)
  if not typeNames then
    typeNames = {}
    for name, value in pairs(SkillType) do
      if not typeNames[value] or name > typeNames[value] then typeNames[value] = name end
    end
  end
  return typeNames[number] or tostring(number)
end

-- A list of skill types in its order, or a set of them by name. A type that the installation does not know leaves a
-- hole in a list, and ends it: so it does for the installation's own calculation.
local function typeList(types)
  local names = {}
  local _, first = next(types)
  if type(first) == "number" then
    for i, number in ipairs(types) do names[i] = typeName(number) end
    return names
  end
  for number, present in pairs(types) do
    if present then names[#names + 1] = typeName(number) end
  end
  table.sort(names)
  return names
end

local ofSkill = set("description statMap id modSource addFlags baseMods qualityMods levelMods parts")
local ofStatSet = set("baseMods qualityMods levelMods statDescriptionScope statMap")
local typeFields = { "skillTypes", "minionSkillTypes", "addSkillTypes", "excludeSkillTypes", "requireSkillTypes" }

function tables.skills()
  local skills = {}
  for id, skill in pairs(data.skills) do
    local facts = without(skill, ofSkill)
    for _, field in ipairs(typeFields) do
      if facts[field] then facts[field] = typeList(facts[field]) end
    end
    local statSets = {}
    for i, statSet in ipairs(skill.statSets) do statSets[i] = without(statSet, ofStatSet) end
    facts.statSets = statSets
    skills[id] = facts
  end
  return skills
end

local ofGem = set("grantedEffect grantedEffectList grantedEffectDisplayOrder additionalGrantedEffects")

function tables.gems()
  local gems = {}
  for id, gem in pairs(data.gems) do gems[id] = without(gem, ofGem) end
  return gems
end

function tables.bases() return data.itemBases end

function tables.minions()
  local minions = {}
  for id, minion in pairs(data.minions) do minions[id] = without(minion, { modList = true }) end
  return minions
end

local byLevel = {
  accuracy = "monsterAccuracyTable", ailmentThreshold = "monsterAilmentThresholdTable",
  allyDamage = "monsterAllyDamageTable", allyLife = "monsterAllyLifeTable", armour = "monsterArmourTable",
  damage = "monsterDamageTable", evasion = "monsterEvasionTable", life = "monsterLifeTable",
  mapLevelBossAilmentMult = "mapLevelBossAilmentMult", mapLevelBossLifeMult = "mapLevelBossLifeMult",
  mapLevelLifeMult = "mapLevelLifeMult", poiseThreshold = "monsterPoiseThresholdTable",
  varietyLifeMult = "monsterVarietyLifeMult",
}

function tables.monsters()
  local monsters = {}
  for name, field in pairs(byLevel) do monsters[name] = data[field] end
  return monsters
end

local sections = [[
  bossStats bosses characterConstants costs cursePriority defaultAilmentDamageTypes gameConstants goldRespecPrices
  hollowPalmAddedPhys jewelRadius keystones minionLevelTable misc monsterConstants nonDamagingAilment
  playerMinionIntrinsicStats questRewards totemLifeMult unarmedWeaponData weaponTypeInfo
]]

function tables.constants()
  local constants = {}
  for section in sections:gmatch("%S+") do constants[section] = data[section] end
  return constants
end

return function(name)
  local version = name:match("^tree%-(.+)$")
  local value
  if version then
    value = tables.tree(version)
  elseif tables[name] and name ~= "tree" then
    value = tables[name]()
  end
  if not value then return nil end
  local out = {}
  write(value, out)
  return table.concat(out)
end
