-- What an installation can do wrong, by the id of an allocated node.
local deeds = {}

deeds[50001] = function() while true do end end
deeds[50002] = function()
  local hoard = {}
  while true do
    pcall(function() for i = 1, 1000 do hoard[#hoard + 1] = ("x"):rep(100000) .. #hoard end end)
  end
end
deeds[50003] = function() error("this tree is not for me") end
deeds[50004] = function()
  print("noise on standard output")
  io.write("more of it\n")
  io.stdout:write("and more\n")
  io.stderr:write("and on standard error\n")
end
-- Takes a hat off for good, as calculators do that were meant for trees that are worn.
deeds[50006] = function(output, build) build.itemsTab.slots.Helmet.selItemId = 0 end
deeds[50007] = function(output) output.Infinite, output.NotANumber = math.huge, 0 / 0 end

-- Tries everything that Attacks.lua lists; what came to something is in the output by its name.
deeds[50005] = function(output)
  local attacks = LoadModule("Modules/Attacks")
  output.Calls, output.Ways = 0, 0
  local function try(attack)
    local ok, result = pcall(attack[2])
    if ok and result then output["came to something: " .. attack[1]] = 1 end
  end
  local links = PCall(LoadModule, "Modules/Links")
  for _, attack in ipairs(attacks.calls) do
    if not attack.link or not links then
      output.Calls = output.Calls + 1
      try(attack)
    end
  end
  for _, attack in ipairs(attacks.ways) do
    output.Ways = output.Ways + 1
    try(attack)
  end
end
-- What is allowed has to work from a coroutine, too.
deeds[50008] = function(output)
  output.InCoroutine = coroutine.wrap(function() return #io.open("Launch.lua", "r"):read("*a") end)()
end

return deeds
