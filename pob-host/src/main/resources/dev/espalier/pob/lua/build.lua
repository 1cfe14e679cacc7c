-- Opens a build in the booted installation and answers for its passive trees.
-- Called with the guard, the functions of results.lua and, if it is wanted, those of accelerate.lua; returns the
-- operations that the host calls.
local guard, results, accelerate = ...
local native = guard.native

local session = {}
local build, calcs, spec
local calculate

-- One more than the largest state of a node: 1 + attribute + 4 * weapon set, see NodeState in the engine interface.
local ATTRIBUTES = { Strength = 1, Dexterity = 2, Intelligence = 3 }

local function attributeOf(node)
  if not node.isAttribute then return 0 end
  return ATTRIBUTES[node.dn] or 0
end

local function isStart(node)
  return node.type == "ClassStart" or node.type == "AscendClassStart"
end

local function stateOf(node)
  return 1 + attributeOf(node) + 4 * (node.allocMode or 0)
end

local function original()
  local ids = {}
  for id in pairs(spec.allocNodes) do ids[#ids + 1] = id end
  table.sort(ids)
  local parts = {}
  for i, id in ipairs(ids) do parts[i] = id .. ":" .. stateOf(spec.allocNodes[id]) end
  return table.concat(parts, ",")
end

-- A node in another state than the build has it in. It is the build's node in every respect but its attribute, its
-- weapon set and its modifiers, which are its own: PoB writes the weapon set into a node's modifiers.
local variants

local function copyModifiers(list)
  local copy = new("ModList")
  for i = 1, #list do copy[i] = copyTable(list[i]) end
  return copy
end

local function chooseAttribute(variant, id, attribute)
  local kept = spec.hashOverrides[id]
  spec:SwitchAttributeNode(id, attribute)
  local chosen = spec.hashOverrides[id]
  spec.hashOverrides[id] = kept
  if not chosen or chosen == kept then error("node " .. id .. " is not an attribute node", 0) end
  for _, key in ipairs({ "dn", "sd", "mods", "modKey", "modList", "keystoneMod", "reminderText" }) do
    variant[key] = chosen[key]
  end
end

local function makeVariant(node, state)
  local attribute, weaponSet = (state - 1) % 4, math.floor((state - 1) / 4)
  local variant = setmetatable({}, { __index = node })
  variant.allocMode = weaponSet
  variant.modList = copyModifiers(node.modList)
  if attribute ~= 0 and attribute ~= attributeOf(node) then chooseAttribute(variant, node.id, attribute) end
  return variant
end

-- The node as a tree asks for it. "No attribute" leaves an attribute node as the build has it.
local function nodeIn(id, state)
  local node = spec.nodes[id]
  if not node then error("node " .. id .. " is not on the build's passive tree (" .. spec.treeVersion .. ")", 0) end
  local attribute = (state - 1) % 4
  local mode = math.floor((state - 1) / 4)
  if mode == (node.allocMode or 0) and (attribute == 0 or attribute == attributeOf(node)) then return node end
  local byState = variants[id]
  if not byState then
    byState = {}
    variants[id] = byState
  end
  local variant = byState[state]
  if not variant then
    variant = makeVariant(node, state)
    byState[state] = variant
  end
  return variant
end

-- What PoB's calculator is told about a tree: the nodes to add and those to leave out. A node in another state than
-- the build's is left out as it is and added as its variant.
local function override(ids, states, n)
  local add, remove = {}, {}
  for i = 1, n do
    local id, state = ids[i], states[i]
    local node = spec.nodes[id]
    local present = spec.allocNodes[id]
    if state == 0 then
      if not node then error("node " .. id .. " is not on the build's passive tree", 0) end
      if present and not isStart(node) then remove[node] = true end
    else
      local wanted = nodeIn(id, state)
      if wanted ~= present then
        if present then remove[present] = true end
        add[wanted] = true
      end
    end
  end
  return { addNodes = add, removeNodes = remove }
end

local guarded = {}

-- PoB's calculator takes weapons off that a tree no longer allows, for good: it is meant for trees that are worn.
-- Every calculation starts from the slots of the build as it was opened.
function guarded.remember()
  local items = build.itemsTab
  guarded.flags = items.lastWeaponFlagState
  guarded.slots = {}
  for name, slot in pairs(items.slots) do guarded.slots[name] = slot.selItemId end
end

function guarded.restore()
  local items = build.itemsTab
  if items.lastWeaponFlagState ~= guarded.flags then items.lastWeaponFlagState = guarded.flags end
  for name, item in pairs(guarded.slots) do
    local slot = items.slots[name]
    if slot.selItemId ~= item then slot:SetSelItemId(item) end
  end
end

local function openFailed(why)
  build, calcs, spec, calculate = nil, nil, nil, nil
  return why
end

local function unknownLines()
  local lines = {}
  local function add(source, text) lines[#lines + 1] = source .. "\t" .. guard.plain(text) end
  for slotName, slot in pairs(build.itemsTab.slots) do
    local item = build.itemsTab.items[slot.selItemId]
    for _, list in ipairs(item and { "enchantModLines", "runeModLines", "implicitModLines", "explicitModLines" } or {}) do
      for _, modLine in ipairs(item[list] or {}) do
        if modLine.extra or not modLine.modList then add(slotName .. ": " .. tostring(item.name), modLine.line) end
      end
    end
  end
  for _, node in pairs(spec.allocNodes) do
    for i, mod in pairs(node.mods or {}) do
      if (not mod.list or mod.extra) and node.sd[i] then add("Passive: " .. tostring(node.dn), node.sd[i]) end
    end
  end
  table.sort(lines)
  return table.concat(lines, "\n")
end

-- Drawing the first frame, PoB may raise the level of a build to what its points take, without calculating again.
-- What it shows is calculated with the level of the build, and so is every tree.
local function keepLevel()
  local shown = build.calcsTab.mainEnv and build.calcsTab.mainEnv.player.level
  if shown and shown ~= build.characterLevel then
    build.characterLevel = shown
    build.configTab:BuildModList()
  end
end

-- How far the heap may grow within a batch, in kilobytes. LuaJIT hardly gives memory back, so the largest heap there ever
-- was is the size of the process: after a few batches, what those needed is all there is for the later ones.
local heap = {
  FIRST = 320 * 1024,
  LEAST = 200 * 1024,
  BATCHES = 3,
}

function heap.opened()
  heap.base, heap.largest, heap.batches = native.collect("count"), 0, 0
end

function heap.bound()
  if heap.batches < heap.BATCHES then return heap.base + heap.FIRST end
  return math.max(heap.largest * 1.02, heap.base + heap.LEAST)
end

function heap.batchEnds()
  if heap.batches < heap.BATCHES then
    heap.batches = heap.batches + 1
    heap.largest = math.max(heap.largest, native.collect("count"))
  end
end

-- Returns why the build cannot be opened, or nil and a table about it.
function session.open(xml, name, activeSpec)
  native.collect("restart")
  build, variants = nil, {}
  local main = launch.main
  main.popups = {}
  main:SetMode("BUILD", false, name, xml)
  local ok, why = native.pcall(main.OnFrame, main)
  local complaint = guard.complaint()
  local popup = main.popups[1]
  local told = popup and popup.controls and popup.controls[1] and popup.controls[1].label
  if complaint or not ok then return openFailed(complaint or guard.plain(why)) end
  if main.mode ~= "BUILD" then
    return openFailed("it refuses the build" .. (type(told) == "string" and ": " .. guard.plain(told) or ""))
  end
  build = main.modes.BUILD
  if activeSpec > 0 and build.treeTab.activeSpec ~= activeSpec then
    build.treeTab:SetActiveSpec(activeSpec)
    build.calcsTab:BuildOutput()
  end
  keepLevel()
  calcs, spec = build.calcsTab.calcs, build.spec
  calculate = build.calcsTab:GetMiscCalculator()
  if type(calculate) ~= "function" then return openFailed("it does not provide a calculator") end
  guarded.remember()
  heap.opened()
  results.attach(build)
  if accelerate then accelerate.attach(calcs, common and common.classes) end
  return nil, { treeVersion = spec.treeVersion, original = original(), unknown = unknownLines() }
end

-- Trees as text: for each changed node six digits of base 64 for the id and the state, a line per tree.
local function decode(line)
  local ids, states, n = {}, {}, 0
  for at = 1, #line - 5, 6 do
    local a, b, c, d, e, f = line:byte(at, at + 5)
    local value = ((((a - 48) * 64 + (b - 48)) * 64 + (c - 48)) * 64 + (d - 48)) * 64 + (e - 48)
    n = n + 1
    ids[n], states[n] = value, f - 48
  end
  return ids, states, n
end

local function one(line)
  local ids, states, n = decode(line)
  guarded.restore()
  results.begin()
  local wantsFull = results.wants("FullDPS") or results.wants("FullDotDPS")
  return calculate(override(ids, states, n), wantsFull)
end

-- Calculates trees one after the other and hands each one's result to emit(index, error, names, numbers).
function session.evaluate(text, wanted, limit, emit)
  if not calculate then error("no build is open", 0) end
  results.want(wanted)
  native.collect("stop")
  local index = 0
  limit = math.min(limit, heap.bound())
  for line in text:gmatch("([^\n]*)\n") do
    local ok, output = native.pcall(one, line)
    if ok then
      emit(index, nil, results.encode(output))
    else
      emit(index, guard.plain(output))
    end
    index = index + 1
    if native.collect("count") > limit then native.collect("collect") native.collect("stop") end
  end
end

-- Between batches: back to the size of what is alive.
function session.collect()
  heap.batchEnds()
  native.collect("collect")
  native.collect("stop")
end

function session.kilobytes() return tostring(math.floor(native.collect("count"))) end

function session.refused()
  local names = {}
  for name, times in pairs(guard.refused) do names[#names + 1] = name .. "=" .. times end
  table.sort(names)
  return table.concat(names, "\n")
end

function session.notes() return table.concat(guard.notes, "\n") end

return session
