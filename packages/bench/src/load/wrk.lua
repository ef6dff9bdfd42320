-- Sends the requests of a file in random order: a line each, the header `authorization`, a tab, the body.

local requests = {}
local counter = 0
local mark = os.getenv("LOAD_COUNTER")

function init(args)
  counter = tonumber(args[2])
  math.randomseed(20200123 + counter)
  for line in io.lines(args[1]) do
    local key, body = line:match("^([^\t]*)\t(.*)$")
    local headers = { ["content-type"] = "application/json", ["accept"] = "application/json" }
    if key ~= "" then headers["authorization"] = key end
    local text = wrk.format("POST", nil, headers, body)
    local parts, from = {}, 1
    while true do
      local first, last = text:find(mark, from, true)
      if not first then break end
      parts[#parts + 1] = text:sub(from, first - 1)
      from = last + 1
    end
    parts[#parts + 1] = text:sub(from)
    requests[#requests + 1] = parts
  end
end

function request()
  local parts = requests[math.random(#requests)]
  if #parts == 1 then return parts[1] end
  counter = counter + 1
  return table.concat(parts, string.format("%012d", counter))
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"requests":%d,"seconds":%.6f,"rate":%.3f,"p50":%.3f,"p99":%.3f,"failed":%d}\n',
    summary.requests, summary.duration / 1e6, summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
