-- Turns a calculation's output into names and numbers. Names get an index when they first occur, and cross once.
local guard = ...
local ffi = guard.native.ffi

local results = {}
local build, env
local index, known = {}, 0
local wanted
local buffer, capacity = ffi.new("double[?]", 4096), 4096

function results.attach(opened)
  build = opened
  local calcs = build.calcsTab.calcs
  if results.hooked == calcs then return end
  results.hooked = calcs
  local initEnv = calcs.initEnv
  -- The first environment of a calculation is the character's own; later ones belong to triggers and to FullDPS.
  function calcs.initEnv(...)
    local made, a, b, c = initEnv(...)
    env = env or made
    return made, a, b, c
  end
end

function results.begin() env = nil end

-- What a result is limited to: names, one a line; nothing for everything.
function results.want(names)
  wanted = nil
  for name in names:gmatch("[^\n]+") do
    wanted = wanted or {}
    wanted[name] = true
  end
end

function results.wants(name) return wanted == nil or wanted[name] == true end

-- Sums that Path of Building shows beside the output of the character, but its calculator leaves out.
local function besides(output)
  local sums = {
    ExtraPoints = { "BASE", nil, "ExtraPoints" },
    WeaponSetPassivePoints = { "BASE", nil, "WeaponSetPassivePoints" },
    PassivePointsToWeaponSetPoints = { "BASE", nil, "PassivePointsToWeaponSetPoints" },
    ["Spec:LifeInc"] = { "INC", nil, "Life" },
    ["Spec:ManaInc"] = { "INC", "Tree", "Mana" },
    ["Spec:ArmourInc"] = { "INC", "Tree", "Armour", "ArmourAndEvasion" },
    ["Spec:EvasionInc"] = { "INC", "Tree", "Evasion", "ArmourAndEvasion" },
    ["Spec:EnergyShieldInc"] = { "INC", "Tree", "EnergyShield" },
  }
  for name, sum in pairs(sums) do
    if output[name] == nil and results.wants(name) then
      output[name] = env.modDB:Sum(sum[1], sum[2] and { source = sum[2] }, sum[3], sum[4])
    end
  end
  output.FullDPS = output.FullDPS or 0
  output.FullDotDPS = output.FullDotDPS or 0
end

local fresh

local function put(n, name, value)
  if value == true then value = 1 elseif value == false then value = 0 end
  local at = index[name]
  if not at then
    at = known
    known = known + 1
    index[name] = at
    -- Names cross one a line.
    fresh[#fresh + 1] = name:gsub("[\r\n]", " ")
  end
  if 2 * n + 2 > capacity then
    local larger = ffi.new("double[?]", capacity * 2)
    ffi.copy(larger, buffer, capacity * 8)
    buffer, capacity = larger, capacity * 2
  end
  buffer[2 * n] = at
  buffer[2 * n + 1] = value
  return n + 1
end

local function putAll(n, output, prefix)
  for name, value in pairs(output) do
    local kind = type(value)
    if (kind == "number" or kind == "boolean") and type(name) == "string" then
      local full = prefix .. name
      if results.wants(full) then n = put(n, full, value) end
    end
  end
  return n
end

-- Returns the names that are new, one a line, and index and value of every statistic as doubles.
function results.encode(output)
  fresh = {}
  besides(output)
  local n = putAll(0, output, "")
  if type(output.Minion) == "table" then n = putAll(n, output.Minion, "Minion:") end
  return table.concat(fresh, "\n"), ffi.string(buffer, n * 16)
end

return results
