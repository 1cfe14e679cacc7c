-- Plain calls of Path of Building's own calculator, one after the other in one LuaJIT process: what the host is held
-- against. Run in the folder of its scripts with: folder of libraries, build, file of trees. Answers on standard output
-- "open", and after each line on standard input the seconds of the processor for all trees, by "all" or "one" kind of
-- damage.
local libraries, buildFile, treeFile = arg[1], arg[2], arg[3]
package.path = "./?.lua;" .. libraries .. "/?.lua;" .. libraries .. "/?/init.lua;" .. package.path
local say = function(text) io.stdout:write(text, "\n") io.stdout:flush() end
print = function() end
package.loaded["lua-utf8"] = {
  reverse = string.reverse, gsub = string.gsub, find = string.find, sub = string.sub, match = string.match, len = string.len,
}
package.loaded["lcurl.safe"] = {}
arg = {}
dofile("HeadlessWrapper.lua")

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

loadBuildFromXML(read(buildFile), "benchmark")
local trees = {}
for line in read(treeFile):gmatch("[^\n]+") do
  local add, remove = {}, {}
  for sign, id in line:gmatch("([+-])(%d+)") do
    local node = build.spec.nodes[tonumber(id)]
    if sign == "+" then add[node] = true else remove[node] = true end
  end
  trees[#trees + 1] = { addNodes = add, removeNodes = remove }
end
local calculate = build.calcsTab:GetMiscCalculator(build)
say("open")
for line in io.lines() do
  local fullDps = line == "all"
  local sum = 0
  for _, tree in ipairs(trees) do sum = sum + calculate(tree, fullDps).Life end
  say(string.format("done %.17g", sum))
end
