-- Just enough of XML for the test builds: attributes of the elements that matter.
local xml = {}

function xml.attributes(text, element)
  local tag = text:match("<" .. element .. "(%s[^>]*)>")
  if not tag then return nil end
  local attributes = {}
  for name, value in tag:gmatch('(%w+)="([^"]*)"') do attributes[name] = value end
  return attributes
end

return xml
